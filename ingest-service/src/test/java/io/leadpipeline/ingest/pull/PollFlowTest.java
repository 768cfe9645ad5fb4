package io.leadpipeline.ingest.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.LoneIngest;
import io.leadpipeline.testsupport.TopicProbe;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webinars of ON24, whose API is asked again and again, also in trouble. */
class PollFlowTest {

  private static final String EVENTS =
      "{\"events\":[{\"eventid\":5,\"description\":\"Leads\",\"livestart\":\"2026-11-01T11:00:00-08:00\"}]}";
  private static final String NOBODY = "{}";

  /** By the last word of the path. */
  private static final Map<String, MockResponse> ANSWERS = new ConcurrentHashMap<>();

  @TempDir private static Path folder;

  private static MockWebServer on24;
  private static LoneIngest lone;
  private static TopicProbe received;

  @BeforeAll
  static void start() throws IOException {
    on24 = new MockWebServer();
    on24.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = request.getTarget().replaceFirst("\\?.*", "");
            boolean known =
                "local-on24-secret".equals(request.getHeaders().get("accessTokenSecret"));
            return known
                ? ANSWERS.getOrDefault(path.substring(path.lastIndexOf('/') + 1), json(NOBODY))
                : new MockResponse.Builder().code(418).build();
          }
        });
    on24.start();
    ANSWERS.put("event", json(EVENTS));
    Files.writeString(
        folder.resolve("connections.yml"),
        """
        connections:
          - slug: on24
            name: local
            region: VN
            secrets: [local-on24-secret]
            pull: {base-url: %s, account: "22950", token: local-on24-secret}
        """
            .formatted(on24.url("/v2")));
    lone =
        LoneIngest.start(
            "--leadpipeline.config-dir=" + folder,
            "--leadpipeline.ingest.pull.every=50ms",
            "--leadpipeline.ingest.pull.patience=500ms",
            "--leadpipeline.ingest.pull.poll-every=200ms",
            "--leadpipeline.ingest.pull.watch=100ms");
    received = lone.fromNow(Topics.RECEIVED);
  }

  @AfterAll
  static void stop() {
    received.close();
    lone.close();
    on24.close();
  }

  @Test
  void tellsRegistrationsAndAttendanceOnceAndCorrectionsAsRevisions() {
    ANSWERS.put("registrant", json(registrant(7)));
    ANSWERS.put("attendee", json(attendee(7, 40)));

    Signal registered = told(7, SignalKind.WEBINAR_REGISTERED, 0);
    Signal attended = told(7, SignalKind.WEBINAR_ATTENDED, 0);
    awaitARound();
    ANSWERS.put("attendee", json(attendee(7, 55)));
    Signal corrected = told(7, SignalKind.WEBINAR_ATTENDED, 1);

    assertThat(registered.person().contact().phone()).isEqualTo("+84903123456");
    assertThat(registered.verified()).isTrue();
    assertThat(attended.webinar()).matches(it -> "Leads".equals(it.title()));
    assertThat(corrected.webinar()).matches(it -> Integer.valueOf(55).equals(it.minutes()));
    assertThat(corrected.submissionId()).isEqualTo(attended.submissionId());
    assertThat(facts(7)).isEqualTo(2);
    lone.law().written();
  }

  @Test
  void makesUpForTroubleAndMovesItsMarkOnlyWhenAllWasSeen() {
    awaitARound();
    ANSWERS.put("attendee", new MockResponse.Builder().code(500).build());
    ANSWERS.put("registrant", json(registrant(8)));
    told(8, SignalKind.WEBINAR_REGISTERED, 0);
    Instant stuck = mark();

    for (MockResponse trouble :
        new MockResponse[] {
          new MockResponse.Builder().code(401).build(),
          new MockResponse.Builder().headersDelay(2, TimeUnit.SECONDS).body("{}").build(),
          json("no JSON")
        }) {
      int asked = on24.getRequestCount();
      ANSWERS.put("event", trouble);
      await().until(() -> on24.getRequestCount() > asked + 1);
      assertThat(mark()).isEqualTo(stuck);
    }
    ANSWERS.put("event", new MockResponse.Builder().code(401).build());
    await().until(() -> refused() == 1);
    ANSWERS.put("event", json(EVENTS));
    ANSWERS.put("attendee", json(attendee(8, 12)));

    told(8, SignalKind.WEBINAR_ATTENDED, 0);
    await().until(() -> refused() == 0);
    await().until(() -> mark().isAfter(stuck));
  }

  private static void awaitARound() {
    Instant before = mark();
    await().until(() -> mark().isAfter(before));
  }

  private static Signal told(int user, SignalKind kind, int revision) {
    return received
        .await(
            LeadReceived.class,
            it ->
                it.signal().kind().equals(kind)
                    && it.signal().revision() == revision
                    && String.valueOf(user).equals(it.signal().person().externalId()))
        .event()
        .signal();
  }

  private static Instant mark() {
    return await()
        .until(
            () ->
                lone.jdbc()
                    .sql("select max(mark) from poll_mark")
                    .query(Instant.class)
                    .optional()
                    .orElse(Instant.EPOCH),
            Objects::nonNull);
  }

  private static int facts(int user) {
    return lone.jdbc()
        .sql("select count(*) from polled_fact where fact like :like")
        .param("like", "5:" + user + ":%")
        .query(Integer.class)
        .single();
  }

  private static double refused() {
    Gauge gauge =
        lone.service()
            .bean(MeterRegistry.class)
            .find("leadpipeline.pull.token.refused")
            .tag("provider", "on24")
            .gauge();
    return gauge == null ? -1 : gauge.value();
  }

  private static String registrant(int user) {
    return """
    {"registrants":[{"eventuserid":%d,"email":"u%d@acme.example","workphone":"0903 123 456",
     "createtimestamp":"2026-10-30T11:00:00-08:00"}]}
    """
        .formatted(user, user);
  }

  private static String attendee(int user, int minutes) {
    return """
    {"attendees":[{"eventuserid":%d,"email":"u%d@acme.example","liveminutes":%d,
     "lastliveactivity":"2026-11-01T11:40:00-08:00"}]}
    """
        .formatted(user, user, minutes);
  }

  private static MockResponse json(String body) {
    return new MockResponse.Builder().body(body).build();
  }
}
