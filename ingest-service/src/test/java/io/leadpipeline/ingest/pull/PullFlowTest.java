package io.leadpipeline.ingest.pull;

import static io.leadpipeline.ingest.pull.ScriptedGraph.busy;
import static io.leadpipeline.ingest.pull.ScriptedGraph.error;
import static io.leadpipeline.ingest.pull.ScriptedGraph.slow;
import static io.leadpipeline.ingest.pull.ScriptedGraph.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.LoneIngest;
import io.leadpipeline.ingest.tools.Signing;
import io.leadpipeline.testsupport.TopicProbe;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leads that Meta tells by their ids, from an API that is in every kind of trouble. */
class PullFlowTest {

  @TempDir private static Path folder;

  private static ScriptedGraph graph;
  private static LoneIngest lone;
  private static TopicProbe received;

  @BeforeAll
  static void start() throws IOException {
    graph = new ScriptedGraph();
    Files.writeString(
        folder.resolve("connections.yml"),
        """
        connections:
          - slug: meta
            name: local
            region: VN
            secrets: [local-meta-secret]
            pull:
              base-url: %s
              version: v21.0
              token: local-meta-secret
              token-expires: 2026-11-25
              forms: ["7"]
            events: {"7": {intent: DEMO_REQUEST}}
        """
            .formatted(graph.address()));
    lone =
        LoneIngest.start(
            folder,
            "--leadpipeline.config-dir=" + folder,
            "--leadpipeline.ingest.pull.every=50ms",
            "--leadpipeline.ingest.pull.patience=500ms",
            "--leadpipeline.ingest.pull.first-pause=50ms",
            "--leadpipeline.ingest.pull.attempts=3",
            "--leadpipeline.ingest.pull.denied-pause=200ms",
            "--leadpipeline.ingest.pull.list-every=300ms",
            "--leadpipeline.ingest.pull.watch=100ms");
    received = lone.fromNow(Topics.RECEIVED);
  }

  @AfterAll
  static void stop() {
    received.close();
    lone.close();
    graph.close();
  }

  @AfterEach
  void countersAddUp() {
    lone.countersAddUp(Map.of("ingest.references", Topics.RECEIVED));
  }

  @Test
  void fetchesALeadForItsReferenceOnceHoweverOftenItIsTold() {
    tell("11", "11");
    tell("11");

    LeadReceived lead = fetched("11");
    LeadReceived reference = reference("11");
    Signal signal = lead.signal();
    assertThat(lead.causeId()).isEqualTo(reference.signal().id());
    assertThat(signal.kind()).isEqualTo(SignalKind.FORM_SUBMITTED);
    assertThat(signal.intent()).matches(it -> it.value().equals("DEMO_REQUEST"));
    assertThat(signal.occurredAt()).isEqualTo(Instant.parse("2026-06-22T03:30:00Z"));
    assertThat(signal.person().contact().phone()).isEqualTo("+84903123456");
    assertThat(signal.verified()).isTrue();
    state("11", "FETCHED");
    assertThat(graph.asked("11")).isEqualTo(1);
  }

  @Test
  void fetchesWhatComesAfterTrouble() {
    graph.script("21", status(500), slow());
    graph.script("22", status(401));
    graph.script("23", error(400, "\"code\":190"));
    graph.script("24", busy());

    tell("21", "22", "23", "24");

    List.of("21", "22", "23", "24").forEach(PullFlowTest::fetched);
    assertThat(graph.asked("21")).isEqualTo(3);
    assertThat(attempts("22")).isZero();
    assertThat(attempts("24")).isZero();
  }

  @Test
  void keepsWhatCannotBeFetchedAndGoesOnWithTheOthers() {
    graph.script("31", status(404));
    graph.script("32", error(400, "\"code\":100,\"error_subcode\":33"));
    graph.script("33", error(400, "\"code\":100"));
    graph.script("34", status(500), status(502), status(503));

    tell("31", "32", "33", "34", "35");

    state("31", "GONE");
    state("32", "GONE");
    state("33", "DEAD");
    state("34", "DEAD");
    fetched("35");
    assertThat(reason("34")).isEqualTo("status-503");
    await().until(() -> gauge("leadpipeline.pull.dead") == 2);
  }

  @Test
  void findsWhatNobodyTold() {
    graph.lists("41", "42");

    LeadReceived lead = fetched("42");
    assertThat(lead.causeId()).isEqualTo(reference("42").signal().id());
    tell("42");

    state("42", "FETCHED");
    assertThat(graph.asked("42")).isEqualTo(1);
  }

  @Test
  void saysHowLongTheTokenStillCounts() {
    await().until(() -> gauge("leadpipeline.pull.token.days") > -1_000_000);
  }

  private static void tell(String... leads) {
    String changes =
        Arrays.stream(leads)
            .map(it ->
                "{\"field\":\"leadgen\",\"value\":{\"leadgen_id\":\""
                    + it
                    + "\",\"form_id\":\"7\"}}")
            .collect(Collectors.joining(","));
    String body = "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"changes\":[" + changes + "]}]}";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(lone.service().at("/hooks/meta/local"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    Signing.headers("meta", "local-meta-secret", body, Instant.now()).forEach(request::header);
    HttpResponse<String> answer = lone.service().send(request);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static LeadReceived fetched(String lead) {
    String email = "lead" + lead + "@acme.example";
    return received
        .await(LeadReceived.class, it -> email.equals(it.signal().person().contact().email()))
        .event();
  }

  private static LeadReceived reference(String lead) {
    return received
        .await(
            LeadReceived.class,
            it ->
                it.signal().kind().equals(SignalKind.LEAD_REFERENCE)
                    && lead.equals(it.signal().source().externalId()))
        .event();
  }

  private static void state(String lead, String expected) {
    await().untilAsserted(() -> assertThat(column(lead, "state")).isEqualTo(expected));
  }

  private static String reason(String lead) {
    return column(lead, "reason");
  }

  private static int attempts(String lead) {
    return Integer.parseInt(column(lead, "attempts"));
  }

  private static String column(String lead, String name) {
    return lone.jdbc()
        .sql(
            "select coalesce(max("
                + name
                + "::text), '') from lead_reference where external_id = :id")
        .param("id", lead)
        .query(String.class)
        .single();
  }

  private static double gauge(String name) {
    Gauge gauge = lone.service().bean(MeterRegistry.class).find(name).gauge();
    return gauge == null ? -1_000_000 : gauge.value();
  }
}
