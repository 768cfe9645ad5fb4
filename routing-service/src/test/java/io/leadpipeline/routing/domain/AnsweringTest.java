package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.Stages.NOON;
import static io.leadpipeline.routing.Stages.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Trail;
import io.leadpipeline.routing.domain.Answered.Changes;
import io.leadpipeline.routing.domain.Answered.Known;
import io.leadpipeline.routing.domain.Answered.Refused;
import io.leadpipeline.routing.domain.Answered.Why;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnsweringTest {
  private static final Handoff OFFERED = offeredTo("linh");
  private static final Handoff ACCEPTED = OFFERED.accepted(NOON);

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

  private static Answer ended(OutcomeKind kind) {
    return new Answer.Ended(kind, null);
  }

  private static Refused notYours() {
    return new Refused(Why.NOT_YOURS);
  }

  private static Answered apply(Handoff handoff, String rep, int hop, Answer answer) {
    return Answering.apply(handoff, aLead().lead(), rep, hop, answer, NOON);
  }

  private static Handoff offeredTo(String rep) {
    var request =
        new Request(
            UUID.randomUUID(), null, false, null, Duration.ofMinutes(5), NOON, Trail.EMPTY, null);
    return Handoff.requested(UUID.randomUUID(), "sales", request).offeredTo(rep, NOON);
  }
}
