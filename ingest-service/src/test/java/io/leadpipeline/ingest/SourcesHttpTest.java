package io.leadpipeline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.testsupport.TopicProbe;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every source, and sources without a way of their own. */
class SourcesHttpTest extends SourceHttp {

  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

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

  private String preview(String connection, String body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(token());
    return post("/v1/connections/" + connection + "/preview", body, all).body();
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
