package io.leadpipeline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.testsupport.TopicProbe;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneIngest.class)
class HookHttpTest {

  private static RunningIngest ingest;

  @BeforeAll
  static void start(RunningIngest one) {
    ingest = one;
  }

  @Test
  void acceptsASignedWebhook() {
    try (TopicProbe received = TopicProbe.fromNow(Topics.RECEIVED)) {
      HttpResponse<String> answer = zoom(payload("zoom-webinar-registration_created"));

      assertThat(answer.statusCode()).isEqualTo(200);
      Signal signal =
          received
              .await(
                  LeadReceived.class,
                  it -> answer.body().contains(it.signal().submissionId().toString()))
              .event()
              .signal();
      assertThat(signal.kind()).isEqualTo(SignalKind.WEBINAR_REGISTERED);
      assertThat(signal.verified()).isTrue();
    }
  }

  @Test
  void answersTheHandshake() {
    HttpResponse<String> answer = zoom(payload("zoom-endpoint-url_validation"));

    String token = "qgg8vlvZRS6UYooatFL8Aw";
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"plainToken\":\"" + token + "\"")
        .contains(new Hmac("local-zoom-secret").hex(token.getBytes(UTF_8)));
  }

  @Test
  void refusesWhatNobodySigned() {
    String body = payload("zoom-endpoint-url_validation");
    HttpResponse<String> unsigned =
        ingest.send(
            HttpRequest.newBuilder(ingest.at("/hooks/zoom/local"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));

    assertThat(unsigned.statusCode()).isEqualTo(401);
    assertThat(unsigned.body()).doesNotContain("encryptedToken");
    assertThat(signed("/hooks/zoom/local", body, "guessed").statusCode()).isEqualTo(401);
  }

  @Test
  void acknowledgesAndKeepsWhatIsGenuineButUnreadable() {
    try (TopicProbe rejected = TopicProbe.fromNow(Topics.REJECTED)) {
      assertThat(zoom("not json at all").statusCode()).isEqualTo(200);
      assertThat(zoom("{\"id\":1,\"id\":2}").statusCode()).isEqualTo(200);
      assertThat(zoom(payload("zoom-webinar-started")).statusCode()).isEqualTo(200);

      for (String reason : new String[] {"not-json", "not-json", "event-not-used"}) {
        rejected.await(SubmissionRejected.class, it -> it.reason().equals(reason));
      }
    }
  }

  @Test
  void knowsNoOtherConnection() {
    String body = payload("zoom-webinar-started");

    assertThat(signed("/hooks/zoom/other", body, "local-zoom-secret").statusCode()).isEqualTo(404);
    assertThat(signed("/hooks/other/local", body, "local-zoom-secret").statusCode()).isEqualTo(404);
    assertThat(signed("/hooks/form/local", body, "local-zoom-secret").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    assertThat(zoom(" ".repeat(513 * 1024)).statusCode()).isEqualTo(413);
  }

  @Test
  void previewsWithoutKeepingForWhoHasAToken() {
    String registration = payload("zoom-webinar-registration_created");

    assertThat(preview("zoom/local", registration, "wrong").statusCode()).isEqualTo(401);
    assertThat(preview("zoom/local", registration, "local-admin").body())
        .startsWith("{\"signals\":[{")
        .contains("\"kind\":\"WEBINAR_REGISTERED\"", "\"revision\":1");
    assertThat(preview("zoom/local", payload("zoom-webinar-started"), "local-admin").body())
        .contains("\"rejected\":{", "\"code\":\"event-not-used\"");
    assertThat(preview("form/local?form=demo", "{\"email\":\"a@b.example\"}", "local-admin").body())
        .contains("\"intent\":\"DEMO_REQUEST\"");
    assertThat(preview("form/local", "{\"_gotcha\":\"x\"}", "local-admin").body())
        .isEqualTo("{\"spam\":{\"reason\":\"honeypot\"}}");
    assertThat(preview("form/local", "{\"name\":\"x\"}", "local-admin").body())
        .contains("\"rejected\":{", "email missing");
    assertThat(preview("zoom/other", registration, "local-admin").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> zoom(String body) {
    return signed("/hooks/zoom/local", body, "local-zoom-secret");
  }

  private static HttpResponse<String> signed(String path, String body, String secret) {
    String timestamp = String.valueOf(Instant.now().getEpochSecond());
    String text = "v0:" + timestamp + ":" + body;
    return ingest.send(
        HttpRequest.newBuilder(ingest.at(path))
            .header("Content-Type", "application/json")
            .header("x-zm-request-timestamp", timestamp)
            .header("x-zm-signature", "v0=" + new Hmac(secret).hex(text.getBytes(UTF_8)))
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> preview(String connection, String body, String token) {
    return ingest.send(
        HttpRequest.newBuilder(
                ingest.at("/v1/connections/" + connection.replaceFirst("(\\?|$)", "/preview$1")))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String payload(String name) {
    try (InputStream in = HookHttpTest.class.getResourceAsStream("/zoom/" + name + ".json")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
