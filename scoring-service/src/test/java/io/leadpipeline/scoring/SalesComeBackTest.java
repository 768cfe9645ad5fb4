package io.leadpipeline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Alert;
import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AlertOccasion;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.OutcomeReported;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.testsupport.Signals;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SalesComeBackTest {

  private static ScoringFlow flow;

  @BeforeAll
  static void start() {
    flow = ScoringFlow.start();
  }

  @AfterAll
  static void everyEventIsAccountedFor() {
    flow.close();
  }

  @Test
  void whatSalesDidComesBackAsSignal() throws Exception {
    flow.send(Topics.RECEIVED, Signals.aDemoRequest().email("lan.7@acme.example").received());
    StageChanged sql = flow.stageChanged("lan.7@acme.example");

    UUID accepted = flow.send(Topics.OUTCOMES, outcome(sql, OutcomeKind.ACCEPTED));
    flow.awaitDone("scoring.outcomes", accepted);
    UUID won = flow.send(Topics.OUTCOMES, outcome(sql, OutcomeKind.WON));
    StageChanged customer =
        flow.await(
                StageChanged.class,
                e -> e.to().equals(Stage.CUSTOMER) && ScoringFlow.isOf(e, "lan.7@acme.example"))
            .event();

    assertThat(customer.from()).isEqualTo(Stage.SQL);
    assertThat(customer.about().causeId()).isEqualTo(won);
    assertThat(flow.service().json("/v1/leads/" + sql.about().leadId()).path("history")).hasSize(2);
  }

  @Test
  void anOutcomeOfAnUnknownLeadIsRejected() {
    flow.send(Topics.RECEIVED, Signals.aDemoRequest().email("lan.8@acme.example").received());
    StageChanged known = flow.stageChanged("lan.8@acme.example");
    About nobody =
        new About(UUID.randomUUID(), 1, UUID.randomUUID(), null, false, known.about().trail());
    OutcomeReported report = outcome(known, OutcomeKind.WON);

    UUID id =
        flow.send(
            Topics.OUTCOMES,
            new OutcomeReported(
                nobody, report.handoffId(), report.rep(), report.outcome(), null, null, null));
    flow.awaitDone("scoring.outcomes", id);

    assertThat(flow.outcome("scoring.outcomes", id)).isEqualTo("REJECTED");
  }

  @Test
  void theTrailGoesOnWithWhatOthersTell() throws Exception {
    flow.send(Topics.RECEIVED, Signals.aDemoRequest().email("lan.9@acme.example").received());
    StageChanged sql = flow.stageChanged("lan.9@acme.example");
    Instant routed = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant alerted = routed.plusMillis(30);

    UUID alert = flow.send(Topics.ALERTS, accepted(sql, sql.about().trail().withAlerted(alerted)));
    UUID offer = flow.send(Topics.HANDOFFS, offered(sql, sql.about().trail().withRouted(routed)));
    flow.awaitDone("scoring.handoff-trail", offer);
    flow.awaitDone("scoring.alert-trail", alert);

    JsonNode trail = flow.service().json("/v1/leads/" + sql.about().leadId()).path("trail");
    assertThat(Instant.parse(trail.path("routed").asString())).isEqualTo(routed);
    assertThat(Instant.parse(trail.path("alerted").asString())).isEqualTo(alerted);
    assertThat(trail.path("received").asString()).isNotEmpty();
  }

  private static OutcomeReported outcome(StageChanged of, OutcomeKind outcome) {
    UUID handoff = Ids.handoff(of.about().causeId());
    return new OutcomeReported(of.about(), handoff, "rep-1", outcome, null, null, null);
  }

  private static HandoffEvent offered(StageChanged of, Trail trail) {
    UUID id = Ids.handoff(of.about().causeId());
    Handoff handoff = new Handoff(id, HandoffState.OFFERED, "team", null, 1, null);
    return new HandoffEvent.Offered(
        about(of, trail), handoff, of.lead(), "http://x.test/a/t", null);
  }

  private static AlertEvent accepted(StageChanged of, Trail trail) {
    UUID handoff = Ids.handoff(of.about().causeId());
    Alert alert =
        new Alert(
            UUID.randomUUID(),
            handoff,
            AlertChannel.EMAIL,
            "rep-1",
            AlertState.ACCEPTED_BY_CHANNEL,
            1,
            null,
            AlertOccasion.OFFER);
    return new AlertEvent.AcceptedByChannel(about(of, trail), alert);
  }

  private static About about(StageChanged of, Trail trail) {
    About about = of.about();
    return new About(about.leadId(), 1, about.causeId(), about.submissionId(), false, trail);
  }
}
