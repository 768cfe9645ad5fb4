package io.leadpipeline.ingest.pull;

import static io.leadpipeline.ingest.pull.ScriptedApi.busy;
import static io.leadpipeline.ingest.pull.ScriptedApi.slow;
import static io.leadpipeline.ingest.pull.ScriptedApi.status;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Leads that tools tell by their ids, from APIs that are in every kind of trouble. */
class PullFlowTest {

  private static final Map<Lane, ScriptedApi> APIS = new EnumMap<>(Lane.class);

  @TempDir private static Path folder;

  private static LoneIngest lone;
  private static TopicProbe received;
  private static References references;

  @BeforeAll
  static void start() throws IOException {
    Arrays.stream(Lane.values()).forEach(lane -> APIS.put(lane, new ScriptedApi(lane)));
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
          - slug: linkedin
            name: local
            region: VN
            secrets: [local-linkedin-secret]
            pull:
              base-url: %s
              version: "202510"
              account: "144549939"
              token: local-linkedin-secret
              token-expires: 2026-11-25
              forms: ["urn:li:versionedLeadGenForm:(urn:li:leadGenForm:7,1)"]
            events: {"7": {intent: DEMO_REQUEST}}
        """
            .formatted(api(Lane.META).address(), api(Lane.LINKEDIN).address()));
    lone =
        LoneIngest.start(
            "--leadpipeline.config-dir=" + folder,
            "--leadpipeline.ingest.pull.every=50ms",
            "--leadpipeline.ingest.pull.patience=500ms",
            "--leadpipeline.ingest.pull.first-pause=50ms",
            "--leadpipeline.ingest.pull.attempts=3",
            "--leadpipeline.ingest.pull.denied-pause=200ms",
            "--leadpipeline.ingest.pull.list-every=300ms",
            "--leadpipeline.ingest.pull.watch=100ms");
    received = lone.fromNow(Topics.RECEIVED);
    references = new References(lone.jdbc());
  }

  @AfterAll
  static void stop() {
    received.close();
    lone.close();
    APIS.values().forEach(ScriptedApi::close);
  }

  @AfterEach
  void countersAddUp() {
    lone.countersAddUp(Map.of("ingest.references", Topics.RECEIVED));
  }

  @ParameterizedTest
  @EnumSource(Lane.class)
  void fetchesALeadForItsReferenceOnceHoweverOftenItIsTold(Lane lane) {
    tell(lane, "11", "11");
    tell(lane, "11");

    LeadReceived lead = fetched(lane, "11");
    LeadReceived reference = reference(lane, "11");
    Signal signal = lead.signal();
    assertThat(lead.causeId()).isEqualTo(reference.signal().id());
    assertThat(signal.kind()).isEqualTo(SignalKind.FORM_SUBMITTED);
    assertThat(signal.intent()).matches(it -> it.value().equals("DEMO_REQUEST"));
    assertThat(signal.occurredAt()).isEqualTo(Instant.parse("2026-06-22T03:30:00Z"));
    assertThat(signal.person().contact().phone()).isEqualTo("+84903123456");
    assertThat(signal.source().form()).isEqualTo(reference.signal().source().form());
    assertThat(signal.verified()).isTrue();
    references.awaitState(lane, "11", "FETCHED");
    assertThat(api(lane).asked("11")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Lane.class)
  void fetchesWhatComesAfterTrouble(Lane lane) {
    api(lane).script("21", status(500), slow());
    api(lane).script("22", status(401));
    api(lane).script("23", lane.expired());
    api(lane).script("24", busy());

    tell(lane, "21", "22", "23", "24");

    List.of("21", "22", "23", "24").forEach(it -> fetched(lane, it));
    assertThat(api(lane).asked("21")).isEqualTo(3);
    assertThat(references.attempts(lane, "22")).isZero();
    assertThat(references.attempts(lane, "24")).isZero();
  }

  @ParameterizedTest
  @EnumSource(Lane.class)
  void keepsWhatCannotBeFetchedAndGoesOnWithTheOthers(Lane lane) {
    api(lane).script("31", status(404));
    api(lane).script("32", lane.gone());
    api(lane).script("33", status(400));
    api(lane).script("34", status(500), status(502), status(503));

    tell(lane, "31", "32", "33", "34", "35");

    references.awaitState(lane, "31", "GONE");
    references.awaitState(lane, "32", "GONE");
    references.awaitState(lane, "33", "DEAD");
    references.awaitState(lane, "34", "DEAD");
    fetched(lane, "35");
    assertThat(references.reason(lane, "34")).isEqualTo("status-503");
    await().until(() -> gauge(lane, "leadpipeline.pull.dead") == 2);
  }

  @ParameterizedTest
  @EnumSource(Lane.class)
  void findsWhatNobodyTold(Lane lane) {
    api(lane).lists("41", "42");

    LeadReceived lead = fetched(lane, "42");
    assertThat(lead.causeId()).isEqualTo(reference(lane, "42").signal().id());
    tell(lane, "42");

    references.awaitState(lane, "42", "FETCHED");
    assertThat(api(lane).asked("42")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Lane.class)
  void saysHowLongTheTokenStillCounts(Lane lane) {
    await().until(() -> gauge(lane, "leadpipeline.pull.token.days") > -1_000_000);
  }

  @Test
  void fetchesADeadOneAgainWhenSomebodySaysSoAndPutsAnotherAside() {
    Lane lane = Lane.META;
    FetchApi desk = new FetchApi(lone.service());
    api(lane).script("51", status(400));
    api(lane).script("52", status(400));
    tell(lane, "51", "52", "53");
    references.awaitState(lane, "52", "DEAD");
    references.awaitState(lane, "53", "FETCHED");
    String again = references.id(lane, "51");
    String never = references.id(lane, "52");

    assertThat(desk.list("connection=meta/local&reason=status-400")).contains(again, never);
    assertThat(desk.decide(again + "/retry", "")).isEqualTo("waiting");
    assertThat(desk.decide(never + "/discard", "{\"reason\":\"a test of ours\"}"))
        .isEqualTo("discarded");
    fetched(lane, "51");

    references.awaitState(lane, "51", "FETCHED");
    assertThat(desk.decide(again + "/retry", "")).isEqualTo("already");
    assertThat(desk.show(never))
        .contains("\"DISCARDED\"", "a test of ours", "\"by\"")
        .doesNotContain("@acme.example");
    assertThat(desk.list("state=discarded")).containsExactly(never);
    assertThat(desk.decideMany("retry", "{\"filter\":{\"state\":\"discarded\"}}"))
        .containsExactly("waiting");
    fetched(lane, "52");
  }

  private static ScriptedApi api(Lane lane) {
    return APIS.computeIfAbsent(lane, ScriptedApi::new);
  }

  private static void tell(Lane lane, String... leads) {
    for (String body : lane.calls(leads)) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(lone.service().at("/hooks/" + lane.slug() + "/local"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body));
      Signing.headers(lane.slug(), lane.secret(), body, Instant.now()).forEach(request::header);
      HttpResponse<String> answer = lone.service().send(request);
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  private static LeadReceived fetched(Lane lane, String lead) {
    return received
        .await(
            LeadReceived.class,
            it -> lane.email(lead).equals(it.signal().person().contact().email()))
        .event();
  }

  private static LeadReceived reference(Lane lane, String lead) {
    return received
        .await(
            LeadReceived.class,
            it ->
                it.signal().kind().equals(SignalKind.LEAD_REFERENCE)
                    && it.signal().source().provider().equals(lane.slug())
                    && lane.externalId(lead).equals(it.signal().source().externalId()))
        .event();
  }

  private static double gauge(Lane lane, String name) {
    MeterRegistry meters = lone.service().bean(MeterRegistry.class);
    Gauge gauge = meters.find(name).tag("provider", lane.slug()).gauge();
    return gauge == null ? -1_000_000 : gauge.value();
  }
}
