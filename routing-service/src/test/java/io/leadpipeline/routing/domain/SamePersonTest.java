package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.Stages.NOON;
import static io.leadpipeline.routing.Stages.ofLead;
import static io.leadpipeline.routing.domain.Cases.desk;
import static io.leadpipeline.routing.domain.Cases.deskOf;
import static io.leadpipeline.routing.domain.Cases.taken;
import static io.leadpipeline.routing.domain.Offers.requested;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two leads that turn out to be one person, or one that turns out to be two. */
class SamePersonTest {
  @Test
  void keepsTheAcceptedOfTwoHandoffsWhenLeadsAreMerged() {
    UUID survivor = UUID.randomUUID();
    UUID absorbed = UUID.randomUUID();
    Handoff offered = requested(survivor).offeredTo("anna", NOON);
    Handoff accepted = requested(absorbed).offeredTo("linh", NOON).accepted("linh", NOON, NOON);
    var desks = Map.of(survivor, desk(survivor, offered), absorbed, desk(absorbed, accepted));
    var situation = new Situation(Map.of(), desks, Set.of());

    Draft draft = taken(situation, ofLead(survivor).version(5).absorbs(absorbed));

    assertThat(draft.withdrawn())
        .extracting(move -> move.handoff().id())
        .containsExactly(offered.id());
    assertThat(deskOf(draft, survivor).open()).isEqualTo(accepted.movedTo(survivor));
    assertThat(draft.merged()).containsEntry(absorbed, survivor);
  }

  @Test
  void givesLaterRequestsOfAnAbsorbedLeadToTheSurvivor() {
    UUID survivor = UUID.randomUUID();
    UUID absorbed = UUID.randomUUID();

    Draft draft =
        taken(
            ofLead(absorbed).raisesHand(),
            ofLead(survivor).version(2).absorbs(absorbed),
            ofLead(absorbed).version(7).raisesHand());

    assertThat(draft.places()).hasSize(1);
    assertThat(draft.places().getFirst().handoff().leadId()).isEqualTo(survivor);
    assertThat(draft.requests()).hasSize(2);
  }

  @Test
  void handsAnOpenHandoffOverWithTheSignalThatAskedForIt() {
    UUID kept = UUID.randomUUID();
    UUID splitOff = UUID.randomUUID();
    Handoff open = requested(kept).offeredTo("linh", NOON);
    var desks = Map.of(kept, desk(kept, open), splitOff, Desk.empty(splitOff));
    var situation = new Situation(Map.of(splitOff, kept), desks, Set.of());
    UUID cause = open.request().causeId();

    Draft draft =
        taken(
            situation,
            ofLead(kept).version(5).splits(splitOff, cause),
            ofLead(splitOff).version(6).splitsFrom(kept, cause));

    assertThat(draft.splits())
        .containsExactly(new Draft.Split(splitOff, kept, Set.of(cause), true));
    assertThat(deskOf(draft, kept).open()).isNull();
    assertThat(deskOf(draft, splitOff).open()).isEqualTo(open.movedTo(splitOff));
    assertThat(deskOf(draft, splitOff).copy().version()).isEqualTo(6);
  }

  @Test
  void keepsTheOlderOfTwoHandoffsThatNobodyAccepted() {
    UUID survivor = UUID.randomUUID();
    UUID absorbed = UUID.randomUUID();
    Handoff older = requested(absorbed).offeredTo("anna", NOON);
    Handoff newer = later(survivor).offeredTo("linh", NOON);
    var desks = Map.of(survivor, desk(survivor, newer), absorbed, desk(absorbed, older));

    Draft draft = taken(knowing(desks), ofLead(survivor).version(5).absorbs(absorbed));

    assertThat(draft.withdrawn())
        .extracting(move -> move.handoff().id())
        .containsExactly(newer.id());
    assertThat(deskOf(draft, survivor).open()).isEqualTo(older.movedTo(survivor));
  }

  @Test
  void keepsTheOlderOfTwoThatWereBothAcceptedAndTellsTheOtherRep() {
    UUID survivor = UUID.randomUUID();
    UUID absorbed = UUID.randomUUID();
    Handoff older = Offers.accepted(requested(survivor).offeredTo("anna", NOON));
    Handoff newer = Offers.accepted(later(absorbed).offeredTo("linh", NOON));
    var desks = Map.of(survivor, desk(survivor, older), absorbed, desk(absorbed, newer));

    Draft draft = taken(knowing(desks), ofLead(survivor).version(5).absorbs(absorbed));

    assertThat(deskOf(draft, survivor).open()).isEqualTo(older);
    Move.Withdraw withdrawn = draft.withdrawn().getFirst();
    assertThat(withdrawn.owned()).isTrue();
    assertThat(withdrawn.handoff().rep()).isEqualTo("linh");
    assertThat(withdrawn.reason()).isEqualTo("merged");
  }

  @Test
  void takesTheOneOpenHandoffAlongWhoeverHadIt() {
    UUID survivor = UUID.randomUUID();
    UUID absorbed = UUID.randomUUID();
    Handoff waiting = requested(absorbed).leftWaiting();
    var desks = Map.of(absorbed, desk(absorbed, waiting));

    Draft draft = taken(knowing(desks), ofLead(survivor).version(5).absorbs(absorbed));

    assertThat(draft.withdrawn()).isEmpty();
    assertThat(deskOf(draft, survivor).open()).isEqualTo(waiting.movedTo(survivor));
    assertThat(deskOf(draft, absorbed).open()).isNull();
  }

  @Test
  void leavesAnOpenHandoffWithThePersonWhoAsked() {
    UUID kept = UUID.randomUUID();
    UUID splitOff = UUID.randomUUID();
    Handoff open = requested(kept).offeredTo("linh", NOON);
    var desks = Map.of(kept, desk(kept, open), splitOff, Desk.empty(splitOff));

    Draft draft =
        taken(knowing(desks), ofLead(kept).version(5).splits(splitOff, UUID.randomUUID()));

    assertThat(deskOf(draft, kept).open()).isEqualTo(open);
    assertThat(deskOf(draft, splitOff).open()).isNull();
    assertThat(draft.withdrawn()).isEmpty();
  }

  @Test
  void keepsOneOfTwoWhenTheOneSplitOffHasAHandoffAlready() {
    UUID kept = UUID.randomUUID();
    UUID splitOff = UUID.randomUUID();
    Handoff offered = requested(kept).offeredTo("linh", NOON);
    Handoff accepted = Offers.accepted(later(splitOff).offeredTo("anna", NOON));
    var desks = Map.of(kept, desk(kept, offered), splitOff, desk(splitOff, accepted));
    UUID cause = offered.request().causeId();

    Draft draft = taken(knowing(desks), ofLead(kept).version(5).splits(splitOff, cause));

    assertThat(deskOf(draft, kept).open()).isNull();
    assertThat(deskOf(draft, splitOff).open()).isEqualTo(accepted);
    assertThat(draft.withdrawn()).extracting(Move.Withdraw::reason).containsExactly("split");
  }

  private static Situation knowing(Map<UUID, Desk> desks) {
    return new Situation(Map.of(), desks, Set.of());
  }

  private static Handoff later(UUID leadId) {
    Request now = Offers.request(Duration.ofMinutes(5));
    Request later =
        new Request(
            now.causeId(), null, false, null, now.clock(), NOON.plusSeconds(60), now.trail(), null);
    return Handoff.requested(leadId, "sales", later);
  }
}
