package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.Stages.aLead;
import static io.leadpipeline.routing.Stages.ofLead;
import static io.leadpipeline.routing.domain.Cases.deskOf;
import static io.leadpipeline.routing.domain.Cases.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Stage;
import io.leadpipeline.routing.Stages;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseworkTest {
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
  void rejectsALateRequestOfAnErasedLead() {
    UUID leadId = UUID.randomUUID();

    Draft draft =
        taken(ofLead(leadId).version(9).isErased(), ofLead(leadId).version(3).raisesHand());

    assertThat(draft.places()).isEmpty();
    assertThat(draft.verdicts().values()).contains(Verdict.REJECTED);
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
}
