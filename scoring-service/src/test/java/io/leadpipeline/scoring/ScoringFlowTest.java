package io.leadpipeline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent.LeadUpdated;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.events.Topics;
import io.leadpipeline.testsupport.MetricCatalogue;
import io.leadpipeline.testsupport.Signals;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScoringFlowTest {

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
  void aDemoRequestIsToldOnceAndCanBeReadWithItsReasons() throws Exception {
    LeadReceived event = Signals.aDemoRequest().email("Lan.1@Acme.Example").received();

    flow.send(Topics.RECEIVED, event);
    StageChanged changed = flow.stageChanged("Lan.1@Acme.Example");
    JsonNode lead = flow.service().json("/v1/leads?email=lan.1@acme.example").path("items").path(0);

    assertThat(changed.from()).isEqualTo(Stage.VISITOR);
    assertThat(changed.to()).isEqualTo(Stage.SQL);
    assertThat(changed.reason()).isEqualTo("raised-hand");
    assertThat(changed.about().causeId()).isEqualTo(event.signal().id());
    assertThat(changed.about().submissionId()).isEqualTo(event.signal().submissionId());
    assertThat(changed.about().trail().scored()).isNotNull();
    assertThat(flow.raised(changed)).hasSize(1);
    assertThat(lead.path("stage").asString()).isEqualTo("SQL");
    assertThat(lead.path("temperature").asString()).isEqualTo("HOT");
    assertThat(lead.path("engagement").asDouble()).isBetween(79.9, 80.0);
    assertThat(lead.path("fit").asDouble()).isEqualTo(50);
    assertThat(lead.path("whyNow").path(0).path("code").asString()).isEqualTo("demo-requested");
    assertThat(lead.path("history").path(0).path("reason").asString()).isEqualTo("raised-hand");
    assertThat(lead.path("trail").path("scored").asString()).isNotEmpty();
    assertThat(
            flow.service().json("/v1/leads/" + lead.path("id").asString()).path("version").asInt())
        .isEqualTo(2);
  }

  @Test
  void oneSignalToldThreeTimesHasOneEffect() {
    UUID id = UUID.randomUUID();
    LeadReceived event = Signals.aDemoRequest().email("lan.2@acme.example").received();

    flow.send(id, Topics.RECEIVED, event);
    flow.send(id, Topics.RECEIVED, event);
    UUID again = flow.send(Topics.RECEIVED, event);
    StageChanged changed = flow.stageChanged("lan.2@acme.example");
    flow.awaitDone("scoring.signals", again);

    assertThat(flow.raised(changed)).hasSize(1);
    assertThat(flow.outcome("scoring.signals", again)).isEqualTo("IGNORED");
  }

  @Test
  void rubbishBetweenTwoGoodSignalsHarmsNeither() {
    flow.send(Topics.RECEIVED, Signals.aDemoRequest().email("lan.3@acme.example").received());
    UUID rubbish = flow.sendRubbish("{\"signal\":");
    UUID incomplete = flow.sendRubbish("{\"causeId\":\"" + UUID.randomUUID() + "\"}");
    flow.send(Topics.RECEIVED, Signals.aDemoRequest().email("lan.4@acme.example").received());

    flow.stageChanged("lan.3@acme.example");
    flow.stageChanged("lan.4@acme.example");

    flow.awaitDone("scoring.signals", rubbish);
    flow.awaitDone("scoring.signals", incomplete);
    assertThat(flow.outcome("scoring.signals", rubbish)).isEqualTo("DEAD_LETTERED");
    assertThat(flow.outcome("scoring.signals", incomplete)).isEqualTo("DEAD_LETTERED");
  }

  @Test
  void aSignalOfNobodyIsIgnored() {
    UUID id =
        flow.send(
            Topics.RECEIVED,
            Signals.aSignal().kind(SignalKind.WEBINAR_ENDED).email(null).received());

    flow.awaitDone("scoring.signals", id);

    assertThat(flow.outcome("scoring.signals", id)).isEqualTo("IGNORED");
  }

  @Test
  void aTestLeadIsAnotherLeadAndCarriesItsAddress() throws Exception {
    flow.send(Topics.RECEIVED, Signals.anEbookDownload().email("lan.5@acme.example").received());
    flow.stageChanged("lan.5@acme.example");

    flow.send(
        Topics.RECEIVED, Signals.aDemoRequest().email("lan.5@acme.example").test().received());
    StageChanged test =
        flow.await(
                StageChanged.class,
                e -> e.about().test() && ScoringFlow.isOf(e, "lan.5@acme.example"))
            .event();

    assertThat(test.testAddress()).isEqualTo("test@sales.test");
    assertThat(flow.service().json("/v1/leads?email=lan.5@acme.example").path("items")).hasSize(2);
  }

  @Test
  void aVisitorIsKnownHereAndToldToNobody() {
    UUID id =
        flow.send(
            Topics.RECEIVED,
            Signals.aSignal()
                .email(null)
                .visitor("cookie-1")
                .kind(SignalKind.PAGE_VIEWED)
                .received());

    flow.awaitDone("scoring.signals", id);

    String lead =
        "select stage from lead l join identity i on i.lead_id = l.id where i.value = :visitor";
    assertThat(
            flow.service()
                .jdbc()
                .sql(lead)
                .param("visitor", "cookie-1")
                .query(String.class)
                .single())
        .isEqualTo("VISITOR");
    assertThat(flow.outcome("scoring.signals", id)).isEqualTo("EFFECTIVE");
  }

  @Test
  void aChangedTelephoneIsToldAsUpdate() {
    flow.send(Topics.RECEIVED, Signals.aDemoRequest().email("lan.6@acme.example").received());
    flow.stageChanged("lan.6@acme.example");

    flow.send(
        Topics.RECEIVED,
        Signals.aSignal().email("lan.6@acme.example").phone("+84901234567").received());

    LeadUpdated updated =
        flow.await(LeadUpdated.class, e -> ScoringFlow.isOf(e, "lan.6@acme.example")).event();
    assertThat(updated.lead().person().contact().phone()).isEqualTo("+84901234567");
    assertThat(updated.about().version()).isEqualTo(3);
  }

  @Test
  void aRevisionReplacesWithoutRaisingTheHandAgain() {
    UUID submission = UUID.randomUUID();
    Signals first = Signals.aDemoRequest().email("lan.10@acme.example").submission(submission);
    flow.send(Topics.RECEIVED, first.received());
    StageChanged changed = flow.stageChanged("lan.10@acme.example");

    flow.send(Topics.RECEIVED, first.revision(1).phone("+84901234567").received());
    LeadUpdated updated =
        flow.await(LeadUpdated.class, e -> ScoringFlow.isOf(e, "lan.10@acme.example")).event();

    assertThat(flow.raised(changed)).hasSize(1);
    assertThat(updated.lead().receipt().counted().getFirst().points()).isEqualTo(80);
  }

  @Test
  void aLeadIsReadAsItWas() throws Exception {
    Instant asked = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String email = "lan.11@acme.example";
    flow.send(
        Topics.RECEIVED,
        Signals.anEbookDownload().email(email).at(asked.minusSeconds(60)).received());
    flow.send(Topics.RECEIVED, Signals.aDemoRequest().email(email).at(asked).received());
    flow.await(StageChanged.class, e -> e.to().equals(Stage.SQL) && ScoringFlow.isOf(e, email));

    assertThat(stageAt(email, asked)).containsExactly("SQL");
    assertThat(stageAt(email, asked.minusSeconds(30))).containsExactly("IQL");
    assertThat(stageAt(email, asked.minusSeconds(90))).isEmpty();
  }

  private static List<String> stageAt(String email, Instant asOf) throws Exception {
    JsonNode page = flow.service().json("/v1/leads?email=" + email + "&asOf=" + asOf);
    return page.path("items").valueStream().map(lead -> lead.path("stage").asString()).toList();
  }

  @Test
  void onlyReadersRead() throws Exception {
    assertThat(flow.service().get("/v1/leads?email=lan@acme.example", "wrong").statusCode())
        .isEqualTo(401);
    assertThat(flow.service().get("/v1/leads/" + UUID.randomUUID(), "local-admin").statusCode())
        .isEqualTo(404);
  }

  @Test
  void tellsEveryMetricItPromises() throws Exception {
    flow.send(Topics.RECEIVED, Signals.aDemoRequest().email("meters@acme.example").received());
    flow.stageChanged("meters@acme.example");
    flow.service().json("/v1/leads?email=meters@acme.example");

    Awaitility.await()
        .untilAsserted(() -> MetricCatalogue.isKeptBy("scoring", flow.service().prometheus()));
  }
}
