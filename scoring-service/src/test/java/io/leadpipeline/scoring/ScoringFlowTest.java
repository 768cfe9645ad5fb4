package io.leadpipeline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Alert;
import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.OutcomeReported;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.StageEvent.HandRaised;
import io.leadpipeline.events.StageEvent.LeadUpdated;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.events.Topic;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.testsupport.Signals;
import io.leadpipeline.testsupport.TestProducer;
import io.leadpipeline.testsupport.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScoringFlowTest {

  private static final String KEY = "flow-" + UUID.randomUUID();
  private static RunningScoring service;
  private static TestProducer producer;
  private static TopicProbe stages;

  @BeforeAll
  static void start() {
    stages = TopicProbe.fromNow(Topics.STAGES);
    service = RunningScoring.start();
    producer = TestProducer.shared();
  }

  @AfterAll
  static void everyEventIsAccountedFor() {
    for (String consumer : List.of("signals", "outcomes", "handoff-trail", "alert-trail")) {
      service.law().received("scoring." + consumer, topicOf(consumer), ScoringFlowTest::ours);
    }
    service.law().written();
    stages.close();
    producer.close();
    service.close();
  }

  @Test
  void aDemoRequestIsToldOnceAndCanBeReadWithItsReasons() throws Exception {
    LeadReceived event = Signals.aDemoRequest().email("Lan.1@Acme.Example").received();

    send(Topics.RECEIVED, event);
    StageChanged changed = stageChanged("Lan.1@Acme.Example");
    JsonNode lead = service.json("/v1/leads?email=lan.1@acme.example").path("items").path(0);

    assertThat(changed.from()).isEqualTo(Stage.VISITOR);
    assertThat(changed.to()).isEqualTo(Stage.SQL);
    assertThat(changed.reason()).isEqualTo("raised-hand");
    assertThat(changed.about().causeId()).isEqualTo(event.signal().id());
    assertThat(changed.about().submissionId()).isEqualTo(event.signal().submissionId());
    assertThat(changed.about().trail().scored()).isNotNull();
    assertThat(raised(changed)).hasSize(1);
    assertThat(lead.path("stage").asString()).isEqualTo("SQL");
    assertThat(lead.path("temperature").asString()).isEqualTo("HOT");
    assertThat(lead.path("engagement").asDouble()).isBetween(79.9, 80.0);
    assertThat(lead.path("fit").asDouble()).isEqualTo(50);
    assertThat(lead.path("whyNow").path(0).path("code").asString()).isEqualTo("demo-requested");
    assertThat(lead.path("history").path(0).path("reason").asString()).isEqualTo("raised-hand");
    assertThat(lead.path("trail").path("scored").asString()).isNotEmpty();
    assertThat(service.json("/v1/leads/" + lead.path("id").asString()).path("version").asInt())
        .isEqualTo(2);
  }

  @Test
  void oneSignalToldThreeTimesHasOneEffect() {
    UUID id = UUID.randomUUID();
    LeadReceived event = Signals.aDemoRequest().email("lan.2@acme.example").received();

    send(id, Topics.RECEIVED, event);
    send(id, Topics.RECEIVED, event);
    UUID again = send(Topics.RECEIVED, event);
    StageChanged changed = stageChanged("lan.2@acme.example");
    awaitDone("scoring.signals", again);

    assertThat(raised(changed)).hasSize(1);
    assertThat(outcome("scoring.signals", again)).isEqualTo("IGNORED");
  }

  @Test
  void rubbishBetweenTwoGoodSignalsHarmsNeither() {
    send(Topics.RECEIVED, Signals.aDemoRequest().email("lan.3@acme.example").received());
    UUID rubbish = sendRubbish("{\"signal\":");
    UUID incomplete = sendRubbish("{\"causeId\":\"" + UUID.randomUUID() + "\"}");
    send(Topics.RECEIVED, Signals.aDemoRequest().email("lan.4@acme.example").received());

    stageChanged("lan.3@acme.example");
    stageChanged("lan.4@acme.example");

    awaitDone("scoring.signals", rubbish);
    awaitDone("scoring.signals", incomplete);
    assertThat(outcome("scoring.signals", rubbish)).isEqualTo("DEAD_LETTERED");
    assertThat(outcome("scoring.signals", incomplete)).isEqualTo("DEAD_LETTERED");
  }

  @Test
  void aSignalOfNobodyIsIgnored() {
    UUID id =
        send(
            Topics.RECEIVED,
            Signals.aSignal().kind(SignalKind.WEBINAR_ENDED).email(null).received());

    awaitDone("scoring.signals", id);

    assertThat(outcome("scoring.signals", id)).isEqualTo("IGNORED");
  }

  @Test
  void aTestLeadIsAnotherLeadAndCarriesItsAddress() throws Exception {
    send(Topics.RECEIVED, Signals.anEbookDownload().email("lan.5@acme.example").received());
    stageChanged("lan.5@acme.example");

    send(Topics.RECEIVED, Signals.aDemoRequest().email("lan.5@acme.example").test().received());
    StageChanged test =
        stages
            .await(StageChanged.class, e -> e.about().test() && isOf(e, "lan.5@acme.example"))
            .event();

    assertThat(test.testAddress()).isEqualTo("test@sales.test");
    assertThat(service.json("/v1/leads?email=lan.5@acme.example").path("items")).hasSize(2);
  }

  @Test
  void aVisitorIsKnownHereAndToldToNobody() {
    UUID id =
        send(
            Topics.RECEIVED,
            Signals.aSignal()
                .email(null)
                .visitor("cookie-" + KEY)
                .kind(SignalKind.PAGE_VIEWED)
                .received());

    awaitDone("scoring.signals", id);

    String lead =
        "select stage from lead l join identity i on i.lead_id = l.id where i.value = :visitor";
    assertThat(
            service.jdbc().sql(lead).param("visitor", "cookie-" + KEY).query(String.class).single())
        .isEqualTo("VISITOR");
    assertThat(outcome("scoring.signals", id)).isEqualTo("EFFECTIVE");
  }

  @Test
  void aChangedTelephoneIsToldAsUpdate() {
    send(Topics.RECEIVED, Signals.aDemoRequest().email("lan.6@acme.example").received());
    stageChanged("lan.6@acme.example");

    send(
        Topics.RECEIVED,
        Signals.aSignal().email("lan.6@acme.example").phone("+84901234567").received());

    LeadUpdated updated =
        stages.await(LeadUpdated.class, e -> isOf(e, "lan.6@acme.example")).event();
    assertThat(updated.lead().person().contact().phone()).isEqualTo("+84901234567");
    assertThat(updated.about().version()).isEqualTo(3);
  }

  @Test
  void aRevisionReplacesWithoutRaisingTheHandAgain() {
    UUID submission = UUID.randomUUID();
    Signals first = Signals.aDemoRequest().email("lan.10@acme.example").submission(submission);
    send(Topics.RECEIVED, first.received());
    StageChanged changed = stageChanged("lan.10@acme.example");

    send(Topics.RECEIVED, first.revision(1).phone("+84901234567").received());
    LeadUpdated updated =
        stages.await(LeadUpdated.class, e -> isOf(e, "lan.10@acme.example")).event();

    assertThat(raised(changed)).hasSize(1);
    assertThat(updated.lead().receipt().counted().getFirst().points()).isEqualTo(80);
  }

  @Test
  void whatSalesDidComesBackAsSignal() throws Exception {
    send(Topics.RECEIVED, Signals.aDemoRequest().email("lan.7@acme.example").received());
    StageChanged sql = stageChanged("lan.7@acme.example");

    UUID accepted = send(Topics.OUTCOMES, outcome(sql, OutcomeKind.ACCEPTED));
    awaitDone("scoring.outcomes", accepted);
    UUID won = send(Topics.OUTCOMES, outcome(sql, OutcomeKind.WON));
    StageChanged customer =
        stages
            .await(
                StageChanged.class,
                e -> e.to().equals(Stage.CUSTOMER) && isOf(e, "lan.7@acme.example"))
            .event();

    assertThat(customer.from()).isEqualTo(Stage.SQL);
    assertThat(customer.about().causeId()).isEqualTo(won);
    assertThat(service.json("/v1/leads/" + sql.about().leadId()).path("history")).hasSize(2);
  }

  @Test
  void anOutcomeOfAnUnknownLeadIsRejected() {
    send(Topics.RECEIVED, Signals.aDemoRequest().email("lan.8@acme.example").received());
    StageChanged known = stageChanged("lan.8@acme.example");
    About nobody =
        new About(UUID.randomUUID(), 1, UUID.randomUUID(), null, false, known.about().trail());
    OutcomeReported report = outcome(known, OutcomeKind.WON);

    UUID id =
        send(
            Topics.OUTCOMES,
            new OutcomeReported(
                nobody, report.handoffId(), report.rep(), report.outcome(), null, null, null));
    awaitDone("scoring.outcomes", id);

    assertThat(outcome("scoring.outcomes", id)).isEqualTo("REJECTED");
  }

  @Test
  void theTrailGoesOnWithWhatOthersTell() throws Exception {
    send(Topics.RECEIVED, Signals.aDemoRequest().email("lan.9@acme.example").received());
    StageChanged sql = stageChanged("lan.9@acme.example");
    Instant routed = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant alerted = routed.plusMillis(30);

    UUID alert = send(Topics.ALERTS, accepted(sql, sql.about().trail().withAlerted(alerted)));
    UUID offer = send(Topics.HANDOFFS, offered(sql, sql.about().trail().withRouted(routed)));
    awaitDone("scoring.handoff-trail", offer);
    awaitDone("scoring.alert-trail", alert);

    JsonNode trail = service.json("/v1/leads/" + sql.about().leadId()).path("trail");
    assertThat(Instant.parse(trail.path("routed").asString())).isEqualTo(routed);
    assertThat(Instant.parse(trail.path("alerted").asString())).isEqualTo(alerted);
    assertThat(trail.path("received").asString()).isNotEmpty();
  }

  @Test
  void onlyReadersRead() throws Exception {
    assertThat(service.get("/v1/leads?email=lan@acme.example", "wrong").statusCode())
        .isEqualTo(401);
    assertThat(service.get("/v1/leads/" + UUID.randomUUID(), "local-admin").statusCode())
        .isEqualTo(404);
  }

  private static boolean isOf(StageEvent event, String email) {
    return switch (event) {
      case StageChanged e -> email.equals(e.lead().person().contact().email());
      case HandRaised e -> email.equals(e.lead().person().contact().email());
      case LeadUpdated e -> email.equals(e.lead().person().contact().email());
      default -> false;
    };
  }

  private static StageChanged stageChanged(String email) {
    return stages.await(StageChanged.class, event -> isOf(event, email)).event();
  }

  private static List<HandRaised> raised(StageChanged changed) {
    UUID lead = changed.about().leadId();
    stages.await(HandRaised.class, event -> event.about().leadId().equals(lead));
    return stages.seen(HandRaised.class).stream()
        .map(delivery -> delivery.event())
        .filter(event -> event.about().leadId().equals(lead))
        .toList();
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
            null);
    return new AlertEvent.AcceptedByChannel(about(of, trail), alert);
  }

  private static About about(StageChanged of, Trail trail) {
    About about = of.about();
    return new About(about.leadId(), 1, about.causeId(), about.submissionId(), false, trail);
  }

  private static UUID send(Topic<?> topic, LeadEvent event) {
    UUID id = UUID.randomUUID();
    send(id, topic, event);
    return id;
  }

  private static void send(UUID id, Topic<?> topic, LeadEvent event) {
    producer.send(id, topic, KEY, event);
  }

  private static UUID sendRubbish(String payload) {
    UUID id = UUID.randomUUID();
    Map<String, String> headers =
        Map.of(EventCodec.ID, id.toString(), EventCodec.TYPE, "io.leadpipeline.LeadReceived.v1");
    producer.sendRaw(
        new EncodedEvent(
            id, Topics.RECEIVED.name(), KEY, headers, payload.getBytes(StandardCharsets.UTF_8)));
    return id;
  }

  private static void awaitDone(String consumer, UUID event) {
    Awaitility.await().until(() -> !outcomes(consumer, event).isEmpty());
  }

  private static String outcome(String consumer, UUID event) {
    return outcomes(consumer, event).getFirst();
  }

  private static List<String> outcomes(String consumer, UUID event) {
    return service
        .jdbc()
        .sql("select outcome from inbox where consumer = :consumer and event_id = :event")
        .param("consumer", consumer)
        .param("event", event)
        .query((row, _) -> row.getString("outcome"))
        .list();
  }

  private static boolean ours(RawRecord record) {
    return Objects.equals(record.key(), KEY);
  }

  private static Topic<?> topicOf(String consumer) {
    return switch (consumer) {
      case "signals" -> Topics.RECEIVED;
      case "outcomes" -> Topics.OUTCOMES;
      case "handoff-trail" -> Topics.HANDOFFS;
      case "alert-trail" -> Topics.ALERTS;
      default -> throw new IllegalArgumentException(consumer);
    };
  }
}
