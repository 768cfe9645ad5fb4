package io.leadpipeline.ingest.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.ingest.RunningIngest;
import io.leadpipeline.ingest.application.Hmac;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * A webinar of five hours that began three hours ago, told by signed webhooks; times are minutes
 * after its start.
 */
final class ZoomWebinar {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicLong IDS = new AtomicLong(9_000_000_000L);

  private final long id;
  private final String instance;
  private final Instant start;
  private final int duration;

  private ZoomWebinar(long id, String instance, Instant start, int duration) {
    this.id = id;
    this.instance = instance;
    this.start = start;
    this.duration = duration;
  }

  static ZoomWebinar ofFiveHours() {
    return ofMinutes(300);
  }

  static ZoomWebinar ofMinutes(int duration) {
    Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(3));
    long id = IDS.incrementAndGet();
    return new ZoomWebinar(id, id + "-1==", start, duration);
  }

  /** The same webinar an hour and a half later, as another instance. */
  ZoomWebinar again() {
    return new ZoomWebinar(id, id + "-2==", start.plus(Duration.ofMinutes(90)), duration);
  }

  String id() {
    return Long.toString(id);
  }

  String instance() {
    return instance;
  }

  Instant minute(long minute) {
    return start.plus(Duration.ofMinutes(minute));
  }

  String email(String name) {
    return name + "." + id + "@acme.example";
  }

  void registered(RunningIngest ingest, String... names) {
    for (String name : names) {
      Map<String, Object> registrant =
          Map.of("id", "reg-" + name, "email", email(name), "first_name", name);
      send(ingest, "webinar.registration_created", minute(-600), Map.of("registrant", registrant));
    }
  }

  void cancelled(RunningIngest ingest, String name) {
    Map<String, Object> registrant = Map.of("id", "reg-" + name, "email", email(name));
    send(ingest, "webinar.registration_cancelled", minute(-60), Map.of("registrant", registrant));
  }

  void joined(RunningIngest ingest, String name, long minute) {
    send(ingest, "webinar.participant_joined", minute(minute), participant(name, "join", minute));
  }

  void left(RunningIngest ingest, String name, long minute) {
    send(ingest, "webinar.participant_left", minute(minute), participant(name, "leave", minute));
  }

  void ended(RunningIngest ingest, long minute) {
    send(
        ingest,
        "webinar.ended",
        minute(minute),
        Map.of("end_time", minute(minute).toString(), "practice_session", false));
  }

  private Map<String, Object> participant(String name, String what, long minute) {
    return Map.of(
        "participant",
        Map.of(
            "user_id",
            "user-" + name,
            "user_name",
            name,
            "registrant_id",
            "reg-" + name,
            "email",
            email(name),
            what + "_time",
            minute(minute).toString()));
  }

  private void send(RunningIngest ingest, String event, Instant at, Map<String, Object> more) {
    Map<String, Object> object = new HashMap<>(more);
    object.put("id", id);
    object.put("uuid", instance);
    object.put("host_id", "the-host");
    object.put("topic", "Leads in a second");
    object.put("start_time", start.toString());
    object.put("duration", duration);
    Map<String, Object> body =
        Map.of(
            "event", event,
            "event_ts", at.toEpochMilli(),
            "payload", Map.of("account_id", "acme", "object", object));
    post(ingest, JSON.writeValueAsString(body));
  }

  private static void post(RunningIngest ingest, String body) {
    String timestamp = String.valueOf(Instant.now().getEpochSecond());
    String text = "v0:" + timestamp + ":" + body;
    var answer =
        ingest.send(
            HttpRequest.newBuilder(ingest.at("/hooks/zoom/local"))
                .header("Content-Type", "application/json")
                .header("x-zm-request-timestamp", timestamp)
                .header(
                    "x-zm-signature",
                    "v0=" + new Hmac("local-zoom-secret").hex(text.getBytes(UTF_8)))
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).isEqualTo(200);
  }
}
