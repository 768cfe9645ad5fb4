package io.leadpipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.TopicProbe;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
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

  private static final String CONNECTIONS =
      """
      connections:
        - slug: form
          name: guarded
          region: VN
          consent-text-version: 2026-11
          forms:
            asked: {intent: DEMO_REQUEST, captcha: {type: turnstile, secret: local-turnstile-secret}}
            scored: {intent: OTHER, captcha: {type: recaptcha, secret: local-recaptcha-secret, min-score: 0.5}}
            slow: {intent: OTHER, captcha: {type: hcaptcha, secret: local-hcaptcha-secret}}
        - slug: form
          name: narrow
          region: VN
          language: vi
          limits: {per-minute: 5, per-minute-and-address: 2}
          forms: {few: {intent: OTHER}}
        - {slug: generic, name: narrow, region: VN, secrets: [local-generic-secret], limits: {per-minute: 2}}
      """;

  @TempDir private static Path folder = Path.of("");

  private static MockWebServer maker = new MockWebServer();
  private static RunningIngest ingest;

  private TopicProbe received;
  private TopicProbe rejected;

  @BeforeAll
  static void start() throws IOException {
    maker.start();
    Files.writeString(folder.resolve("connections.yml"), CONNECTIONS);
    ingest =
        RunningIngest.start(
            Infrastructure.bootstrapServers(),
            Infrastructure.freshDatabase(),
            "--leadpipeline.config-dir=" + folder,
            "--leadpipeline.ingest.trusted-proxies=127.0.0.0/8,::1",
            "--leadpipeline.ingest.captcha.turnstile-url=" + maker.url("/turnstile"),
            "--leadpipeline.ingest.captcha.recaptcha-url=" + maker.url("/recaptcha"),
            "--leadpipeline.ingest.captcha.hcaptcha-url=" + maker.url("/hcaptcha"));
  }

  @AfterAll
  static void stop() {
    ingest.close();
    maker.close();
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
    say("{\"success\":true,\"hostname\":\"acme.example\"}");

    HttpResponse<String> answer =
        post("asked", "email=p1%40acme.example&consent=yes" + TOKEN + "1");

    Signal signal = accepted(answer);
    assertThat(signal.unsure()).isFalse();
    assertThat(signal.person().toString()).doesNotContain("token-1");
    assertThat(signal.person().consent().getFirst())
        .returns("2026-11", it -> it.textVersion())
        .returns("form/guarded/asked", it -> it.source());
    RecordedRequest asked = question();
    assertThat(asked.getUrl().encodedPath()).isEqualTo("/turnstile");
    assertThat(body(asked))
        .contains("secret=local-turnstile-secret", "response=token-1")
        .contains("remoteip=203.0.113.7", "idempotency_key=" + submission(answer));
  }

  @Test
  void tellsARobotThatItSucceededAndKeepsItAsSpam() throws InterruptedException {
    say("{\"success\":false,\"error-codes\":[\"invalid-input-response\"]}");
    HttpResponse<String> wrong = post("asked", "email=r1%40acme.example" + TOKEN + "2");
    question();
    HttpResponse<String> missing = post("asked", "email=r2%40acme.example");
    HttpResponse<String> empty = post("asked", "email=r3%40acme.example&cf-turnstile-response=");

    assertSpam(wrong);
    assertSpam(missing);
    assertSpam(empty);
    assertThat(maker.takeRequest(0, TimeUnit.SECONDS)).isNull();
  }

  @Test
  void givesARetryTheSameAnswerAndAsksOnce() throws InterruptedException {
    say("{\"success\":true}");
    String body = "email=again%40acme.example&_id=retry-1" + TOKEN + "3";

    HttpResponse<String> first = post("asked", body);
    HttpResponse<String> again = post("asked", body);

    assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
    question();
    assertThat(maker.takeRequest(0, TimeUnit.SECONDS)).isNull();
    assertThat(accepted(again).unsure()).isFalse();
    assertThat(rejected.seen(SubmissionRejected.class))
        .noneMatch(it -> it.event().submissionId().equals(submission(again)));
  }

  @Test
  void takesATokenOfAnotherSubmissionForARobots() throws InterruptedException {
    say("{\"success\":true}");
    post("asked", "email=mine%40acme.example" + TOKEN + "4");
    question();

    assertSpam(post("asked", "email=theirs%40acme.example" + TOKEN + "4"));
  }

  @Test
  void takesATokenThatAnotherInstanceSpentForARobots() throws InterruptedException {
    say("{\"success\":false,\"error-codes\":[\"timeout-or-duplicate\"]}");

    assertSpam(post("asked", "email=late%40acme.example" + TOKEN + "5"));
    question();
  }

  @Test
  void asksForAScoreWhereThereIsOne() throws InterruptedException {
    say("{\"success\":true,\"score\":0.9}");
    say("{\"success\":true,\"score\":0.1}");

    accepted(post("scored", "email=s1%40acme.example&g-recaptcha-response=token-6"));
    assertSpam(post("scored", "email=s2%40acme.example&g-recaptcha-response=token-7"));
    assertThat(body(question())).contains("secret=local-recaptcha-secret");
    assertThat(body(question())).doesNotContain("idempotency_key");
  }

  @Test
  void acceptsAsUnsureWhenTheMakerIsInTrouble() throws InterruptedException {
    maker.enqueue(new MockResponse.Builder().code(500).body("{\"success\":false}").build());
    say("<html>busy</html>");
    say("{\"success\":false,\"error-codes\":[\"invalid-input-secret\"]}");
    maker.enqueue(
        new MockResponse.Builder()
            .headersDelay(3, TimeUnit.SECONDS)
            .body("{\"success\":true}")
            .build());

    for (int i = 1; i <= 4; i++) {
      long begin = System.nanoTime();
      String body = "email=u" + i + "%40acme.example&h-captcha-response=token-u" + i;
      Signal signal = accepted(post("slow", body));
      assertThat(signal.unsure()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
      question();
    }
  }

  @Test
  void spendsNoTokenOnAPostThatHasToBeMended() throws InterruptedException {
    HttpResponse<String> answer = post("asked", "email=nobody" + TOKEN + "8");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(maker.takeRequest(0, TimeUnit.SECONDS)).isNull();
  }

  @Test
  void asksWhoPostsTooOftenToWait() {
    HttpResponse<String> first = from("198.51.100.1", "application/json");
    from("198.51.100.1", "application/json");
    double requests = requests();
    HttpResponse<String> script = from("198.51.100.1", "application/json");
    HttpResponse<String> page = from("198.51.100.1", "text/html");
    HttpResponse<String> other = from("198.51.100.2", "application/json");
    HttpResponse<String> invented = from("198.51.100.3, 198.51.100.1", "application/json");

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(script.statusCode()).isEqualTo(429);
    assertThat(script.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(retryAfter(script)).isBetween(1L, 30L);
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.body()).contains("Vui lòng đợi");
    assertThat(other.statusCode()).isEqualTo(202);
    assertThat(invented.statusCode()).isEqualTo(429);
    assertThat(requests() - requests).isEqualTo(1);
    assertThat(limited("address")).isEqualTo(3);
  }

  @Test
  void tellsAToolThatCallsTooOftenThatItIsOurTrouble() {
    String body = "{\"email\":\"hook@acme.example\"}";
    for (int i = 0; i < 3; i++) {
      assertThat(ingest.hook("/hooks/generic/narrow", "wrong", body).statusCode()).isEqualTo(401);
    }
    assertThat(hook(body).statusCode()).isEqualTo(200);
    assertThat(hook(body).statusCode()).isEqualTo(200);

    HttpResponse<String> third = hook(body);

    assertThat(third.statusCode()).isEqualTo(503);
    assertThat(retryAfter(third)).isBetween(1L, 30L);
  }

  private static HttpResponse<String> hook(String body) {
    return ingest.hook("/hooks/generic/narrow", "local-generic-secret", body);
  }

  private static HttpResponse<String> post(String form, String body) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/f/" + form))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Forwarded-For", "203.0.113.7")
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> from(String forwarded, String accept) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/f/few"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", accept)
            .header("X-Forwarded-For", forwarded)
            .POST(BodyPublishers.ofString("email=few%40acme.example")));
  }

  private static void say(String json) {
    maker.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/json")
            .body(json)
            .build());
  }

  private static RecordedRequest question() throws InterruptedException {
    return Objects.requireNonNull(maker.takeRequest(5, TimeUnit.SECONDS));
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

  private static double requests() {
    return ingest.requests("accepted")
        + ingest.requests("spam")
        + ingest.requests("refused")
        + ingest.requests("unavailable");
  }

  private static double limited(String by) {
    return ingest
        .bean(MeterRegistry.class)
        .counter("leadpipeline.ingest.limited", "by", by)
        .count();
  }

  private static UUID submission(HttpResponse<String> answer) {
    assertThat(answer.body()).startsWith("{\"submissionId\":\"");
    return UUID.fromString(answer.body().substring(17, 53));
  }
}
