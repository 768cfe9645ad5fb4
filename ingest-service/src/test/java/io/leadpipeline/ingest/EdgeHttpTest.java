package io.leadpipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.testsupport.TopicProbe;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captchas and rate limits, with a scripted maker of captchas. */
class EdgeHttpTest {

  private static final String TOKEN = "&cf-turnstile-response=token-";

  @TempDir private static Path folder = Path.of("");

  private static GuardedIngest guarded;

  private TopicProbe received;
  private TopicProbe rejected;

  @BeforeAll
  static void start() throws IOException {
    guarded = GuardedIngest.start(folder);
  }

  @AfterAll
  static void stop() {
    guarded.close();
  }

  @BeforeEach
  void watch() {
    received = TopicProbe.fromNow(Topics.RECEIVED);
    rejected = TopicProbe.fromNow(Topics.REJECTED);
  }

  @AfterEach
  void unwatch() {
    received.close();
    rejected.close();
  }

  @Test
  void acceptsWhoSolvedTheCaptchaAndKeepsNoToken() throws InterruptedException {
    guarded.say("{\"success\":true,\"hostname\":\"acme.example\"}");

    HttpResponse<String> answer =
        guarded.post("asked", "email=p1%40acme.example&consent=yes" + TOKEN + "1");

    Signal signal = accepted(answer);
    assertThat(signal.unsure()).isFalse();
    assertThat(signal.person().toString()).doesNotContain("token-1");
    assertThat(signal.person().consent().getFirst())
        .returns("2026-11", it -> it.textVersion())
        .returns("form/guarded/asked", it -> it.source());
    RecordedRequest asked = guarded.question();
    assertThat(asked.getUrl().encodedPath()).isEqualTo("/turnstile");
    assertThat(body(asked))
        .contains("secret=local-turnstile-secret", "response=token-1")
        .contains("remoteip=203.0.113.7", "idempotency_key=" + submission(answer));
  }

  @Test
  void tellsARobotThatItSucceededAndKeepsItAsSpam() throws InterruptedException {
    guarded.say("{\"success\":false,\"error-codes\":[\"invalid-input-response\"]}");
    HttpResponse<String> wrong = guarded.post("asked", "email=r1%40acme.example" + TOKEN + "2");
    guarded.question();
    HttpResponse<String> missing = guarded.post("asked", "email=r2%40acme.example");
    HttpResponse<String> empty =
        guarded.post("asked", "email=r3%40acme.example&cf-turnstile-response=");

    assertSpam(wrong);
    assertSpam(missing);
    assertSpam(empty);
    assertThat(guarded.maker().takeRequest(0, TimeUnit.SECONDS)).isNull();
  }

  @Test
  void givesARetryTheSameAnswerAndAsksOnce() throws InterruptedException {
    guarded.say("{\"success\":true}");
    String body = "email=again%40acme.example&_id=retry-1" + TOKEN + "3";

    HttpResponse<String> first = guarded.post("asked", body);
    HttpResponse<String> again = guarded.post("asked", body);

    assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
    guarded.question();
    assertThat(guarded.maker().takeRequest(0, TimeUnit.SECONDS)).isNull();
    assertThat(accepted(again).unsure()).isFalse();
    assertThat(rejected.seen(SubmissionRejected.class))
        .noneMatch(it -> it.event().submissionId().equals(submission(again)));
  }

  @Test
  void takesATokenOfAnotherSubmissionForARobots() throws InterruptedException {
    guarded.say("{\"success\":true}");
    guarded.post("asked", "email=mine%40acme.example" + TOKEN + "4");
    guarded.question();

    assertSpam(guarded.post("asked", "email=theirs%40acme.example" + TOKEN + "4"));
  }

  @Test
  void takesATokenThatAnotherInstanceSpentForARobots() throws InterruptedException {
    guarded.say("{\"success\":false,\"error-codes\":[\"timeout-or-duplicate\"]}");

    assertSpam(guarded.post("asked", "email=late%40acme.example" + TOKEN + "5"));
    guarded.question();
  }

  @Test
  void asksForAScoreWhereThereIsOne() throws InterruptedException {
    guarded.say("{\"success\":true,\"score\":0.9}");
    guarded.say("{\"success\":true,\"score\":0.1}");

    accepted(guarded.post("scored", "email=s1%40acme.example&g-recaptcha-response=token-6"));
    assertSpam(guarded.post("scored", "email=s2%40acme.example&g-recaptcha-response=token-7"));
    assertThat(body(guarded.question())).contains("secret=local-recaptcha-secret");
    assertThat(body(guarded.question())).doesNotContain("idempotency_key");
  }

  @Test
  void acceptsAsUnsureWhenTheMakerIsInTrouble() throws InterruptedException {
    guarded
        .maker()
        .enqueue(new MockResponse.Builder().code(500).body("{\"success\":false}").build());
    guarded.say("<html>busy</html>");
    guarded.say("{\"success\":false,\"error-codes\":[\"invalid-input-secret\"]}");
    guarded
        .maker()
        .enqueue(
            new MockResponse.Builder()
                .headersDelay(3, TimeUnit.SECONDS)
                .body("{\"success\":true}")
                .build());

    for (int i = 1; i <= 4; i++) {
      long begin = System.nanoTime();
      String body = "email=u" + i + "%40acme.example&h-captcha-response=token-u" + i;
      Signal signal = accepted(guarded.post("slow", body));
      assertThat(signal.unsure()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
      guarded.question();
    }
  }

  @Test
  void spendsNoTokenOnAPostThatHasToBeMended() throws InterruptedException {
    HttpResponse<String> answer = guarded.post("asked", "email=nobody" + TOKEN + "8");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(guarded.maker().takeRequest(0, TimeUnit.SECONDS)).isNull();
  }

  @Test
  void asksWhoPostsTooOftenToWait() {
    HttpResponse<String> first = guarded.from("198.51.100.1", "application/json");
    guarded.from("198.51.100.1", "application/json");
    double requests = guarded.requests();
    double limited = guarded.limited("address");
    HttpResponse<String> script = guarded.from("198.51.100.1", "application/json");
    HttpResponse<String> page = guarded.from("198.51.100.1", "text/html");
    HttpResponse<String> other = guarded.from("198.51.100.2", "application/json");
    HttpResponse<String> invented = guarded.from("198.51.100.3, 198.51.100.1", "application/json");

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(script.statusCode()).isEqualTo(429);
    assertThat(script.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(retryAfter(script)).isBetween(1L, 30L);
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.body()).contains("Vui lòng đợi");
    assertThat(other.statusCode()).isEqualTo(202);
    assertThat(invented.statusCode()).isEqualTo(429);
    assertThat(guarded.requests() - requests).isEqualTo(1);
    assertThat(guarded.limited("address") - limited).isEqualTo(3);
  }

  @Test
  void tellsAToolThatCallsTooOftenThatItIsOurTrouble() {
    String body = "{\"email\":\"hook@acme.example\"}";
    for (int i = 0; i < 3; i++) {
      assertThat(guarded.hook("wrong", body).statusCode()).isEqualTo(401);
    }
    assertThat(guarded.hook("local-generic-secret", body).statusCode()).isEqualTo(200);
    assertThat(guarded.hook("local-generic-secret", body).statusCode()).isEqualTo(200);

    HttpResponse<String> third = guarded.hook("local-generic-secret", body);

    assertThat(third.statusCode()).isEqualTo(503);
    assertThat(retryAfter(third)).isBetween(1L, 30L);
  }

  @Test
  void limitsFormsInHubSpotsShapeByAddress() {
    assertThat(guarded.hubspot("198.51.100.9").statusCode()).isEqualTo(200);
    assertThat(guarded.hubspot("198.51.100.9").statusCode()).isEqualTo(200);
    assertThat(guarded.hubspot("198.51.100.9").statusCode()).isEqualTo(429);
    assertThat(guarded.hubspot("198.51.100.10").statusCode()).isEqualTo(200);
  }

  private static String body(RecordedRequest request) {
    return Objects.requireNonNull(request.getBody()).utf8();
  }

  private Signal accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(202);
    UUID id = submission(answer);
    return received
        .await(LeadReceived.class, event -> event.signal().submissionId().equals(id))
        .event()
        .signal();
  }

  private void assertSpam(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(202);
    UUID id = submission(answer);
    SubmissionRejected kept =
        rejected.await(SubmissionRejected.class, event -> event.submissionId().equals(id)).event();
    assertThat(kept.verdict()).isEqualTo("SPAM");
    assertThat(kept.reason()).isEqualTo("captcha");
  }

  private static long retryAfter(HttpResponse<String> answer) {
    return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
  }

  private static UUID submission(HttpResponse<String> answer) {
    assertThat(answer.body()).startsWith("{\"submissionId\":\"");
    return UUID.fromString(answer.body().substring(17, 53));
  }
}
