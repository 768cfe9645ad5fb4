package io.leadpipeline.ingest;

import io.leadpipeline.testsupport.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A service with captchas and rate limits, and a scripted maker of captchas. */
final class GuardedIngest implements AutoCloseable {

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
        - {slug: hubspot, name: narrow, region: VN, limits: {per-minute-and-address: 2}}
      """;

  private final MockWebServer maker;
  private final RunningIngest ingest;

  private GuardedIngest(MockWebServer maker, RunningIngest ingest) {
    this.maker = maker;
    this.ingest = ingest;
  }

  /** Starts both; the folder takes the connections. */
  static GuardedIngest start(Path folder) throws IOException {
    MockWebServer maker = new MockWebServer();
    maker.start();
    Files.writeString(folder.resolve("connections.yml"), CONNECTIONS);
    RunningIngest ingest =
        RunningIngest.start(
            Infrastructure.bootstrapServers(),
            Infrastructure.freshDatabase(),
            "--leadpipeline.config-dir=" + folder,
            "--leadpipeline.ingest.trusted-proxies=127.0.0.0/8,::1",
            "--leadpipeline.ingest.captcha.turnstile-url=" + maker.url("/turnstile"),
            "--leadpipeline.ingest.captcha.recaptcha-url=" + maker.url("/recaptcha"),
            "--leadpipeline.ingest.captcha.hcaptcha-url=" + maker.url("/hcaptcha"));
    return new GuardedIngest(maker, ingest);
  }

  MockWebServer maker() {
    return maker;
  }

  HttpResponse<String> post(String form, String body) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/f/" + form))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Forwarded-For", "203.0.113.7")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> from(String forwarded, String accept) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/f/few"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", accept)
            .header("X-Forwarded-For", forwarded)
            .POST(BodyPublishers.ofString("email=few%40acme.example")));
  }

  HttpResponse<String> hook(String secret, String body) {
    return ingest.hook("/hooks/generic/narrow", secret, body);
  }

  HttpResponse<String> hubspot(String forwarded) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/submissions/v3/integration/submit/narrow/contact"))
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", forwarded)
            .POST(
                BodyPublishers.ofString(
                    "{\"fields\":[{\"name\":\"email\",\"value\":\"few@acme.example\"}]}")));
  }

  /** What the maker of captchas says next. */
  void say(String json) {
    maker.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/json")
            .body(json)
            .build());
  }

  /** What it was asked. */
  RecordedRequest question() throws InterruptedException {
    return Objects.requireNonNull(maker.takeRequest(5, TimeUnit.SECONDS));
  }

  double requests() {
    return ingest.requests("accepted")
        + ingest.requests("spam")
        + ingest.requests("refused")
        + ingest.requests("unavailable");
  }

  double limited(String by) {
    return ingest
        .bean(MeterRegistry.class)
        .counter("leadpipeline.ingest.limited", "by", by)
        .count();
  }

  @Override
  public void close() {
    ingest.close();
    maker.close();
  }
}
