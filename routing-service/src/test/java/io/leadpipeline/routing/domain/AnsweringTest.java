package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.Stages.NOON;
import static io.leadpipeline.routing.Stages.aLead;
import static io.leadpipeline.routing.domain.Offers.offeredTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.routing.domain.Answered.Changes;
import io.leadpipeline.routing.domain.Answered.Known;
import io.leadpipeline.routing.domain.Answered.Refused;
import io.leadpipeline.routing.domain.Answered.Why;
import org.junit.jupiter.api.Test;

class AnsweringTest {
  private static final Handoff OFFERED = offeredTo("linh");
  private static final Handoff ACCEPTED = Offers.accepted(OFFERED);

  @Test
  void letsWhoeverItIsOfferedToAccept() {
    Answered answered = apply(OFFERED, "linh", 1, new Answer.Accept());

    Move move = ((Changes) answered).move();
    assertThat(move.handoff().state()).isEqualTo(HandoffState.ACCEPTED);
    assertThat(move.handoff().version()).isEqualTo(OFFERED.version() + 1);
    assertThat(move.handoff().trail().acknowledged()).isEqualTo(NOON);
  }

  @Test
  void refusesEverybodyElseAndEveryEarlierHop() {
    Handoff secondHop = OFFERED.offeredTo("anna", NOON);

    assertThat(apply(OFFERED, "anna", 1, new Answer.Accept())).isEqualTo(notYours());
    assertThat(apply(secondHop, "linh", 1, new Answer.Accept())).isEqualTo(notYours());
    assertThat(apply(secondHop, "anna", 1, new Answer.Accept())).isEqualTo(notYours());
  }

  @Test
  void takesASecondPressAsKnown() {
    assertThat(apply(ACCEPTED, "linh", 1, new Answer.Accept())).isEqualTo(new Known());
    assertThat(apply(ACCEPTED.contacted(NOON), "linh", 1, new Answer.Reached("PHONE")))
        .isEqualTo(new Known());
  }

  @Test
  void asksForAcceptanceFirst() {
    var refused = new Refused(Why.NOT_ACCEPTED);

    assertThat(apply(OFFERED, "linh", 1, new Answer.Reached(null))).isEqualTo(refused);
    assertThat(apply(OFFERED, "linh", 1, ended(OutcomeKind.WON))).isEqualTo(refused);
  }

  @Test
  void declinesOnlyBeforeAcceptance() {
    assertThat(apply(OFFERED, "linh", 1, new Answer.Decline("BUSY"))).isInstanceOf(Changes.class);
    assertThat(apply(ACCEPTED, "linh", 1, new Answer.Decline("BUSY")))
        .isEqualTo(new Refused(Why.ALREADY_ACCEPTED));
  }

  @Test
  void takesTheSaleAfterTheQualificationButNothingAfterARejection() {
    Handoff qualified = ACCEPTED.closed(OutcomeKind.QUALIFIED, null, NOON);
    Handoff rejected = ACCEPTED.closed(OutcomeKind.REJECTED, "NO_NEED", NOON);

    assertThat(apply(qualified, "linh", 1, ended(OutcomeKind.WON))).isInstanceOf(Changes.class);
    assertThat(apply(rejected, "linh", 1, ended(OutcomeKind.WON)))
        .isEqualTo(new Refused(Why.ENDED));
  }

  @Test
  void takesNothingForAWithdrawnHandoff() {
    Handoff withdrawn = ACCEPTED.withdrawn("merged", NOON);

    assertThat(apply(withdrawn, "linh", 1, ended(OutcomeKind.WON))).isEqualTo(notYours());
  }

  @Test
  void letsTheWholeTeamAcceptOnceItWasTold() {
    Handoff forTeam = OFFERED.openToTeam();

    Answered first = apply(forTeam, "anna", 1, new Answer.Accept());
    Handoff taken = ((Changes) first).move().handoff();

    assertThat(taken.rep()).isEqualTo("anna");
    assertThat(apply(taken, "linh", 1, new Answer.Accept())).isEqualTo(notYours());
    assertThat(apply(forTeam, "anna", 1, new Answer.Decline("BUSY"))).isEqualTo(notYours());
  }

  @Test
  void givesLittleTimeToCallAHotLeadAndMoreOnce() {
    Handoff accepted = ((Changes) apply(OFFERED, "linh", 1, new Answer.Accept())).move().handoff();
    Handoff snoozed = ((Changes) apply(accepted, "linh", 1, new Answer.Snooze())).move().handoff();

    assertThat(accepted.progress().contactBy()).isEqualTo(NOON.plusSeconds(300));
    assertThat(snoozed.progress().contactBy()).isEqualTo(NOON.plusSeconds(1800));
    assertThat(snoozed.version()).isEqualTo(accepted.version());
    assertThat(apply(snoozed, "linh", 1, new Answer.Snooze()))
        .isEqualTo(new Refused(Why.SNOOZED_ALREADY));
    assertThat(apply(OFFERED, "linh", 1, new Answer.Snooze()))
        .isEqualTo(new Refused(Why.NOT_ACCEPTED));
    assertThat(apply(ACCEPTED.contacted(NOON), "linh", 1, new Answer.Snooze()))
        .isEqualTo(new Refused(Why.CONTACTED_ALREADY));
  }

  private static Answer ended(OutcomeKind kind) {
    return new Answer.Ended(kind, null);
  }

  private static Refused notYours() {
    return new Refused(Why.NOT_YOURS);
  }

  private static Answered apply(Handoff handoff, String rep, int hop, Answer answer) {
    return new Answering(Offers.PATIENCE, NOON).apply(handoff, aLead().lead(), rep, hop, answer);
  }
}
