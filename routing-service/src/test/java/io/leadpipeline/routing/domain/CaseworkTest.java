package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.Stages.NOON;
import static io.leadpipeline.routing.Stages.aLead;
import static io.leadpipeline.routing.Stages.ofLead;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.routing.Stages;
import io.leadpipeline.routing.domain.routes.Owners;
import io.leadpipeline.routing.domain.routes.Routes;
import io.leadpipeline.routing.domain.routes.Routing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseworkTest {
  private static final Clocks CLOCKS =
      new Clocks(
          Duration.ofMinutes(5),
          Map.of(Stage.SQL, Duration.ofMinutes(5), Stage.SRL, Duration.ofHours(1)));
  private static final Routing ROUTING =
      new Routing(
          Routes.builtIn(CLOCKS), new Owners(List.of()), Map.of(), Set.of("sales"), "sales");
  private static final UUID CAUSE = UUID.randomUUID();

  @Test
  void makesOneHandoffOfAPromotionAndARaisedHandOfOneSignal() {
    Stages lead = aLead().causedBy(CAUSE);

    Draft draft = taken(lead.becomesSql(), lead.raisesHand());

    assertThat(draft.places())
        .extracting(place -> place.handoff().id())
        .containsExactly(Ids.handoff(CAUSE));
    assertThat(draft.verdicts().values()).containsOnly(Verdict.EFFECTIVE).hasSize(2);
  }

  @Test
  void attachesALaterRequestToTheOpenHandoff() {
    Stages lead = aLead().causedBy(CAUSE);
    UUID later = UUID.randomUUID();

    Draft draft = taken(lead.becomesSql(), lead.version(2).causedBy(later).raisesHand());

    assertThat(draft.places()).hasSize(1);
    assertThat(draft.requests()).containsEntry(later, Ids.handoff(CAUSE));
  }

  @Test
  void actsOnALateRequestWithTheNewestKnownState() {
    UUID leadId = UUID.randomUUID();

    Draft draft =
        taken(
            ofLead(leadId).version(9).fromCompany("Acme Asia").isUpdated(),
            ofLead(leadId).version(3).raisesHand());

    assertThat(draft.places().getFirst().lead().person().contact().company())
        .isEqualTo("Acme Asia");
    assertThat(draft.verdicts().values()).containsOnly(Verdict.EFFECTIVE);
  }

  @Test
  void neverOverwritesANewerCopy() {
    UUID leadId = UUID.randomUUID();
    var newer = ofLead(leadId).version(9).fromCompany("Acme Asia").isUpdated();
    var older = ofLead(leadId).version(8).isUpdated();

    Draft draft = taken(newer, older);

    assertThat(deskOf(draft, leadId).copy().version()).isEqualTo(9);
    assertThat(draft.verdicts().values())
        .containsExactlyInAnyOrder(Verdict.EFFECTIVE, Verdict.SUPERSEDED);
  }

  @Test
  void leavesOtherStagesToMarketing() {
    Draft draft = taken(aLead().becomes(Stage.MQL));

    assertThat(draft.places()).isEmpty();
    assertThat(draft.verdicts().values()).containsOnly(Verdict.EFFECTIVE);
  }

  @Test
  void takesACauseOnceForEver() {
    Stages lead = aLead().causedBy(CAUSE);
    var situation = new Situation(Map.of(), Map.of(), Set.of(CAUSE));

    Draft draft = taken(situation, lead.raisesHand());

    assertThat(draft.places()).isEmpty();
    assertThat(draft.verdicts().values()).containsOnly(Verdict.EFFECTIVE);
  }

  @Test
  void keepsTheAcceptedOfTwoHandoffsWhenLeadsAreMerged() {
    UUID survivor = UUID.randomUUID();
    UUID absorbed = UUID.randomUUID();
    Handoff offered = handoff(survivor).offeredTo("anna", NOON);
    Handoff accepted = handoff(absorbed).offeredTo("linh", NOON).accepted("linh", NOON, NOON);
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
  void withdrawsWithoutThePersonWhenALeadIsErased() {
    UUID leadId = UUID.randomUUID();
    Handoff accepted = handoff(leadId).offeredTo("linh", NOON).accepted("linh", NOON, NOON);
    var situation = new Situation(Map.of(), Map.of(leadId, desk(leadId, accepted)), Set.of());

    Draft draft = taken(situation, ofLead(leadId).version(9).isErased());

    assertThat(draft.withdrawn().getFirst().lead().person().contact().email()).isNull();
    assertThat(draft.withdrawn().getFirst().owned()).isTrue();
    assertThat(deskOf(draft, leadId).copy().lead()).isNull();
  }

  @Test
  void rejectsALateRequestOfAnErasedLead() {
    UUID leadId = UUID.randomUUID();

    Draft draft =
        taken(ofLead(leadId).version(9).isErased(), ofLead(leadId).version(3).raisesHand());

    assertThat(draft.places()).isEmpty();
    assertThat(draft.verdicts().values()).contains(Verdict.REJECTED);
  }

  @Test
  void hurriesAnOpenHandoffThatAHotterRequestJoins() {
    UUID leadId = UUID.randomUUID();
    Handoff calm =
        Handoff.requested(leadId, "sales", Offers.request(Duration.ofHours(1)))
            .offeredTo("linh", NOON.minusSeconds(600))
            .reminded();

    Draft draft = taken(opened(leadId, calm), ofLead(leadId).version(2).raisesHand());

    Handoff hurried = draft.hurries().getFirst().handoff();
    assertThat(hurried.dueAt()).isEqualTo(NOON.plusSeconds(300));
    assertThat(hurried.version()).isEqualTo(calm.version() + 1);
    assertThat(hurried.hop()).isEqualTo(calm.hop());
    assertThat(hurried.progress()).isEqualTo(Progress.NONE);
  }

  @Test
  void leavesAnOpenHandoffInPeaceWhenTheOtherRequestIsNoHotter() {
    UUID leadId = UUID.randomUUID();
    Handoff open = handoff(leadId).offeredTo("linh", NOON);

    Draft draft = taken(opened(leadId, open), ofLead(leadId).version(2).becomes(Stage.SRL));

    assertThat(draft.hurries()).isEmpty();
    assertThat(draft.requests()).containsValue(open.id());
  }

  @Test
  void tellsTheOwnerThatTheirContactAsksAgain() {
    UUID leadId = UUID.randomUUID();
    Handoff contacted = Offers.accepted(handoff(leadId).offeredTo("linh", NOON)).contacted(NOON);

    Draft draft = taken(opened(leadId, contacted), ofLead(leadId).version(2).raisesHand());

    assertThat(draft.hurries()).extracting(Move.Hurry::handoff).hasSize(1);
    assertThat(draft.places()).isEmpty();
  }

  @Test
  void hurriesOnceHoweverManyHotterRequestsComeTogether() {
    UUID leadId = UUID.randomUUID();
    Handoff calm =
        Handoff.requested(leadId, "sales", Offers.request(Duration.ofHours(2)))
            .offeredTo("linh", NOON);

    Draft draft =
        taken(
            opened(leadId, calm),
            ofLead(leadId).version(2).becomes(Stage.SRL),
            ofLead(leadId).version(3).causedBy(UUID.randomUUID()).raisesHand());

    assertThat(draft.hurries()).hasSize(1);
    assertThat(draft.hurries().getFirst().handoff().version()).isEqualTo(calm.version() + 1);
    assertThat(draft.hurries().getFirst().handoff().request().clock())
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void startsANewHandoffForTheLastOwnerAfterTheOldOneClosed() {
    UUID leadId = UUID.randomUUID();
    var copy = new LeadCopy(leadId, 1, false, ofLead(leadId).lead());
    var situation =
        new Situation(Map.of(), Map.of(leadId, new Desk(leadId, 1, copy, null, "linh")), Set.of());

    Draft draft = taken(situation, ofLead(leadId).version(2).raisesHand());

    assertThat(draft.places().getFirst().placed().findFirst().orElseThrow().owners())
        .contains(new Owner("linh", Owner.Why.LAST_OWNER));
  }

  @Test
  void callsOffWhatNobodyAcceptedWhenTheLeadIsNoLongerWanted() {
    for (Stage stage : List.of(Stage.RECYCLED, Stage.DISQUALIFIED)) {
      UUID leadId = UUID.randomUUID();
      Handoff offered = handoff(leadId).offeredTo("linh", NOON);

      Draft draft = taken(opened(leadId, offered), ofLead(leadId).version(2).becomes(stage));

      assertThat(draft.withdrawn())
          .extracting(Move.Withdraw::reason)
          .containsExactly(stage.value().toLowerCase(java.util.Locale.ROOT));
      assertThat(deskOf(draft, leadId).open()).isNull();
    }
  }

  @Test
  void leavesTheRepWhatTheyAcceptedWhateverTheScoreSays() {
    UUID leadId = UUID.randomUUID();
    Handoff accepted = Offers.accepted(handoff(leadId).offeredTo("linh", NOON));

    Draft draft =
        taken(opened(leadId, accepted), ofLead(leadId).version(2).becomes(Stage.RECYCLED));

    assertThat(draft.withdrawn()).isEmpty();
    assertThat(deskOf(draft, leadId).open()).isEqualTo(accepted);
  }

  @Test
  void handsAnOpenHandoffOverWithTheSignalThatAskedForIt() {
    UUID kept = UUID.randomUUID();
    UUID splitOff = UUID.randomUUID();
    Handoff open = handoff(kept).offeredTo("linh", NOON);
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

  private static Situation opened(UUID leadId, Handoff open) {
    return new Situation(Map.of(), Map.of(leadId, desk(leadId, open)), Set.of());
  }

  private static Handoff handoff(UUID leadId) {
    var request =
        new Request(
            UUID.randomUUID(),
            null,
            false,
            null,
            Duration.ofMinutes(5),
            NOON,
            aLead().about().trail(),
            null);
    return Handoff.requested(leadId, "sales", request);
  }

  private static Desk desk(UUID leadId, Handoff open) {
    var copy = new LeadCopy(leadId, 1, false, ofLead(leadId).lead());
    return new Desk(leadId, 1, copy, open, null);
  }

  private static Desk deskOf(Draft draft, UUID leadId) {
    return requireNonNull(draft.desks().get(leadId));
  }

  private static Draft taken(StageEvent... events) {
    return taken(new Situation(Map.of(), Map.of(), Set.of()), events);
  }

  private static Draft taken(Situation situation, StageEvent... events) {
    var casework = new Casework(situation, ROUTING, Offers.PATIENCE, NOON);
    List.of(events).forEach(event -> casework.take(UUID.randomUUID(), event, null));
    return casework.drafts().iterator().next();
  }
}
