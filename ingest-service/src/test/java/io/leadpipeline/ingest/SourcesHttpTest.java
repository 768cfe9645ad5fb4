package io.leadpipeline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.TopicProbe;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesHttpTest {

  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
  private static final String EVENT = Calls.text("cloudevents-structured.json");

  private static final String ALLOWED = "Access-Control-Allow-Origin";

  private static RunningIngest ingest;

  @BeforeAll
  static void start() {
    ingest = RunningIngest.start(Infrastructure.bootstrapServers(), Infrastructure.freshDatabase());
  }

  @AfterAll
  static void stop() {
    ingest.close();
  }

  @Test
  void acceptsSegmentAtItsOwnAddressesAndAtOurs() {
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      String identify = Calls.text("segment-identify.json");
      HttpResponse<String> vendor = post("/v1/identify", identify, basic("local-segment-secret:"));
      HttpResponse<String> own =
          post("/hooks/segment/local", identify, basic("local-segment-secret:"));
      HttpResponse<String> untyped =
          post(
              "/v1/page",
              "{\"anonymousId\":\"p\",\"messageId\":\"p1\"}",
              basic("local-segment-secret:"));

      assertThat(vendor.statusCode()).isEqualTo(200);
      assertThat(own.body()).isEqualTo(vendor.body());
      Signal signal = await(received, vendor);
      assertThat(signal.kind().value()).isEqualTo("IDENTIFIED");
      assertThat(signal.person().contact().email()).isEqualTo("peter@example.com");
      assertThat(await(received, untyped).kind().value()).isEqualTo("PAGE_VIEWED");
    }
  }

  @Test
  void answersABatchWithAResultForEachMessage() {
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED);
        TopicProbe rejected = TopicProbe.fromNow(Topics.REJECTED)) {
      String batch =
          """
          {"batch":[{"type":"track","event":"X","userId":"u","messageId":"b1"},
                    {"type":"track","userId":"u","messageId":"b2","writeKey":"local-segment-secret"}]}\
          """;

      double accepted = ingest.requests("accepted");
      double refused = ingest.requests("refused");
      HttpResponse<String> answer = post("/v1/batch", batch, basic("local-segment-secret:"));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("\"index\":0,\"result\":\"accepted\"")
          .contains("\"index\":1,\"result\":\"refused\"")
          .contains("\"code\":\"no-event\"", "\"accepted\":1", "\"refused\":1");
      assertThat(ingest.requests("accepted")).isEqualTo(accepted + 1);
      assertThat(ingest.requests("refused")).isEqualTo(refused + 1);
      received.await(
          LeadReceived.class,
          it ->
              answer.body().contains(it.causeId().toString())
                  || answer.body().contains(it.signal().submissionId().toString()));
      SubmissionRejected kept =
          rejected
              .await(
                  SubmissionRejected.class,
                  it -> answer.body().contains(it.submissionId().toString()))
              .event();
      assertThat(new String(Base64.getDecoder().decode(kept.person().body()), UTF_8))
          .contains("\"messageId\":\"b2\"")
          .doesNotContain("local-segment-secret");
    }
  }

  @Test
  void acceptsCloudEventsInEveryMode() {
    Map<String, String> bearer = Map.of("Authorization", "Bearer local-cloudevents-secret");
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      HttpResponse<String> structured =
          post("/hooks/cloudevents/local", EVENT, with(bearer, "application/cloudevents+json"));
      HttpResponse<String> binary =
          post(
              "/v1/events",
              "{\"email\":\"a@example.com\",\"name\":\"A\"}",
              with(
                  Map.of(
                      "Authorization",
                      "Bearer local-cloudevents-secret",
                      "ce-specversion",
                      "1.0",
                      "ce-type",
                      "com.example.lead.submitted",
                      "ce-id",
                      "1234-1234-1234",
                      "ce-source",
                      "/mycontext/subcontext"),
                  "application/json"));
      HttpResponse<String> batch =
          post("/v1/events", "[" + EVENT + "]", with(bearer, "application/cloudevents-batch+json"));

      assertThat(structured.statusCode()).isEqualTo(200);
      assertThat(binary.body()).isEqualTo(structured.body());
      assertThat(batch.body()).contains("\"items\":[{\"index\":0,\"result\":\"accepted\"");
      assertThat(await(received, structured).person().contact().email()).isEqualTo("a@example.com");
    }
  }

  @Test
  void readsNoOtherFormatOfCloudEvents() {
    Map<String, String> bearer = Map.of("Authorization", "Bearer local-cloudevents-secret");

    assertThat(post("/v1/events", "x", with(bearer, "application/cloudevents+avro")).statusCode())
        .isEqualTo(415);
    assertThat(post("/v1/events", "x", with(Map.of(), "application/cloudevents+avro")).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hooks/cloudevents/local", "/v1/events"})
  void allowsASenderThatAsks(String path) {
    HttpResponse<String> answer = options(path, "eventemitter.example.com");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("WebHook-Allowed-Origin"))
        .contains("eventemitter.example.com");
    assertThat(answer.headers().firstValue("WebHook-Allowed-Rate")).contains("*");
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("POST");
    assertThat(options(path, "bad origin<>").headers().firstValue("WebHook-Allowed-Origin"))
        .isEmpty();
  }

  @Test
  void letsScriptsOfAllowedPagesSendAWriteKey() {
    assertThat(preflight("/v1/track", "http://localhost:3000").firstValue(ALLOWED))
        .contains("http://localhost:3000");
    assertThat(preflight("/v1/track", "https://stranger.example").firstValue(ALLOWED)).isEmpty();
    assertThat(preflight("/v1/signals", "http://localhost:3000").firstValue(ALLOWED)).isEmpty();
  }

  @Test
  void acceptsAStandardWebhookOnceItIsSigned() {
    String body = "{\"type\":\"user.created\",\"data\":{\"email\":\"sw@acme.example\"}}";
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      HttpResponse<String> answer =
          post("/hooks/standard-webhooks/local", body, standard("msg_1", body));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(await(received, answer).person().contact().email()).isEqualTo("sw@acme.example");
    }
    assertThat(
            post("/hooks/standard-webhooks/local", body + " ", standard("msg_1", body))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void acceptsAnyToolByItsMapping() {
    String zuddl = Calls.text("zuddl-joined_session.json");
    String code = new Hmac("local-generic-secret").hex(zuddl.getBytes(UTF_8));
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      HttpResponse<String> answer =
          post("/hooks/generic/zuddl", zuddl, Map.of("X-Signature", "sha256=" + code));
      HttpResponse<String> plain =
          post(
              "/hooks/generic/local",
              "{\"email\":\"g@acme.example\",\"Tên\":\"Lan\"}",
              Map.of("Authorization", "Bearer local-generic-secret"));

      assertThat(await(received, answer).kind().value()).isEqualTo("WEBINAR_JOINED");
      assertThat(await(received, plain).person().contact().firstName()).isEqualTo("Lan");
    }
    assertThat(
            post("/hooks/generic/zuddl", zuddl + " ", Map.of("X-Signature", "sha256=" + code))
                .statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/track",
        "/v1/batch",
        "/v1/events",
        "/v1/signals",
        "/hooks/segment/local",
        "/hooks/cloudevents/local",
        "/hooks/standard-webhooks/local",
        "/hooks/generic/local"
      })
  void refusesWhoeverProvesNothing(String path) {
    assertThat(post(path, "{}", JSON).statusCode()).isEqualTo(401);
    assertThat(post(path, "{}", Map.of("Authorization", "Bearer guessed")).statusCode())
        .isEqualTo(401);
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    String large = "{\"a\":\"" + "x".repeat(513 * 1024) + "\"}";

    assertThat(post("/v1/track", large, basic("local-segment-secret:")).statusCode())
        .isEqualTo(413);
    assertThat(post("/v1/signals", large, token()).statusCode()).isEqualTo(413);
    assertThat(
            post(
                    "/hooks/generic/local",
                    large,
                    Map.of("Authorization", "Bearer local-generic-secret"))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void acknowledgesAndKeepsWhatIsGenuineButUnreadable() {
    try (TopicProbe rejected = TopicProbe.fromNow(Topics.REJECTED)) {
      String rudder = Calls.text("rudderstack-webhook-query_params.json");
      List<HttpResponse<String>> answers =
          List.of(
              post("/hooks/segment/local", rudder, basic("local-segment-secret:")),
              post(
                  "/hooks/generic/local",
                  rudder,
                  Map.of("Authorization", "Bearer local-generic-secret")),
              post(
                  "/v1/events", rudder, Map.of("Authorization", "Bearer local-cloudevents-secret")),
              post("/hooks/standard-webhooks/local", rudder, standard("msg_2", rudder)));

      for (HttpResponse<String> answer : answers) {
        assertThat(answer.statusCode()).isEqualTo(200);
        rejected.await(
            SubmissionRejected.class, it -> answer.body().contains(it.submissionId().toString()));
      }
    }
  }

  @Test
  void takesSignalsOfTokenHoldersOneALineOrAsAnArray() {
    String one =
        "{\"id\":\"s1\",\"kind\":\"FORM_SUBMITTED\",\"intent\":\"DEMO_REQUEST\","
            + "\"occurredAt\":\"2026-01-02T03:04:05Z\",\"person\":{\"contact\":{\"email\":\"S@acme.example\",\"phone\":\"0903123456\"}}}";
    String two =
        "{\"kind\":\"TRACKED\",\"event\":{\"name\":\"X\"},\"person\":{\"visitorId\":\"v\"}}";
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      HttpResponse<String> lines =
          post("/v1/signals", one + "\n\n{broken\n" + two + "\r\n", token());
      HttpResponse<String> array =
          post("/v1/signals", "[" + one + "," + two + "]", with(token(), "application/json"));

      assertThat(lines.statusCode()).isEqualTo(202);
      assertThat(lines.body())
          .contains("\"index\":1,\"result\":\"refused\"", "\"code\":\"not-json\"")
          .contains("\"accepted\":2", "\"refused\":1");
      assertThat(array.body()).contains("\"accepted\":2", "\"refused\":0");
      Signal signal =
          received
              .await(
                  LeadReceived.class,
                  it ->
                      it.signal().raisesHand()
                          && lines.body().contains(it.signal().submissionId().toString()))
              .event()
              .signal();
      assertThat(signal.occurredAt()).isEqualTo("2026-01-02T03:04:05Z");
      assertThat(signal.person().contact().phone()).isEqualTo("+84903123456");
      assertThat(signal.verified()).isTrue();
    }
  }

  @Test
  void refusesSignalsOfWhichNoneCanBeRead() {
    HttpResponse<String> answer =
        post("/v1/signals", "[{\"kind\":\"NONE\",\"colour\":1},{\"kind\":\"TRACKED\"}]", token());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("\"field\":\"[0].kind\"", "\"field\":\"[0].colour\"", "\"field\":\"[1].person\"");
    assertThat(post("/v1/signals", " ", token()).statusCode()).isEqualTo(422);
    assertThat(post("/v1/signals", "{}\n".repeat(2_501), token()).statusCode()).isEqualTo(422);
  }

  @Test
  void answersARepeatedBatchWithTheSameIds() {
    String two = "{\"kind\":\"TRACKED\",\"person\":{\"visitorId\":\"v\"}}\n".repeat(2);
    Map<String, String> keyed =
        Map.of("Authorization", "Bearer local-admin", "Idempotency-Key", "k1");

    String first = post("/v1/signals", two, keyed).body();

    assertThat(post("/v1/signals", two, keyed).body()).isEqualTo(first);
  }

  @Test
  void previewsEverySourceWithoutASignature() {
    assertThat(preview("segment/local", Calls.text("segment-track.json"), JSON))
        .startsWith("{\"signals\":[{")
        .contains("\"kind\":\"TRACKED\"");
    assertThat(preview("cloudevents/local", EVENT, with(Map.of(), "application/cloudevents+json")))
        .contains("\"email\":\"a@example.com\"");
    assertThat(preview("standard-webhooks/local", "{\"email\":\"a@b.example\"}", JSON))
        .contains("\"signals\"");
    assertThat(preview("generic/zuddl", Calls.text("zuddl-joined_session.json"), JSON))
        .contains("\"kind\":\"WEBINAR_JOINED\"");
    assertThat(preview("generic/local", "{}", JSON)).contains("\"code\":\"nobody\"");
    assertThat(
            preview(
                "segment/local",
                "{\"batch\":[{\"type\":\"track\"},{\"type\":\"identify\",\"userId\":\"u\"}]}",
                JSON))
        .contains("\"signals\"", "IDENTIFIED");
  }

  private static Signal await(TopicProbe received, HttpResponse<String> answer) {
    return received
        .await(
            LeadReceived.class, it -> answer.body().contains(it.signal().submissionId().toString()))
        .event()
        .signal();
  }

  private static HttpResponse<String> post(String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ingest.at(path)).POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return ingest.send(request);
  }

  private static HttpResponse<String> options(String path, String origin) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at(path))
            .header("WebHook-Request-Origin", origin)
            .header("WebHook-Request-Rate", "120")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  private static HttpHeaders preflight(String path, String origin) {
    return ingest
        .send(
            HttpRequest.newBuilder(ingest.at(path))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()))
        .headers();
  }

  private static String preview(String connection, String body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(token());
    return post("/v1/connections/" + connection + "/preview", body, all).body();
  }

  private static Map<String, String> token() {
    return Map.of("Authorization", "Bearer local-admin");
  }

  private static Map<String, String> basic(String pair) {
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    return Map.of("Authorization", "Basic " + encoded);
  }

  private static Map<String, String> with(Map<String, String> headers, String contentType) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", contentType);
    return all;
  }

  private static Map<String, String> standard(String id, String body) {
    String timestamp = String.valueOf(Instant.now().getEpochSecond());
    byte[] code =
        new Hmac("local-standard-webhooks-secret")
            .of((id + "." + timestamp + ".").getBytes(UTF_8), body.getBytes(UTF_8));
    return Map.of(
        "webhook-id",
        id,
        "webhook-timestamp",
        timestamp,
        "webhook-signature",
        "v1," + Base64.getEncoder().encodeToString(code));
  }
}
