package io.leadpipeline.cli.demo;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.cli.client.ZoomSignature;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Posts each thing at its time, whatever ingest takes for the others. */
final class Sender implements AutoCloseable {

  private static final String JSON_TYPE = "application/json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Http http;
  private final String ingest;
  private final Account account;
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

  Sender(Http http, String ingest, Account account) {
    this.http = http;
    this.ingest = ingest;
    this.account = account;
  }

  void start(List<Planned> plan, SimulatedHour hour) {
    for (Planned planned : plan) {
      var _ =
          timer.schedule(
              () -> send(planned, hour),
              hour.after(planned.at()).toMillis(),
              TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void send(Planned planned, SimulatedHour hour) {
    Sent sent = new Sent(planned.post(), Instant.now());
    account.sent(sent);
    var _ =
        post(planned, hour)
            .handle((answer, failure) -> failure == null ? read(answer) : Answer.NONE)
            .thenAccept(answer -> account.answered(sent, answer));
  }

  private CompletableFuture<HttpResponse<String>> post(Planned planned, SimulatedHour hour) {
    return switch (planned.post()) {
      case Post.Form form -> http.post(form(form.form()), form.fields(), headers(form.key()));
      case Post.Raw raw -> http.post(form(raw.form()), JSON_TYPE, raw.body(), headers(""));
      case Post.Zoom zoom -> zoom(zoom, hour.times(planned.at(), zoom.values()));
    };
  }

  private CompletableFuture<HttpResponse<String>> zoom(Post.Zoom zoom, Map<String, String> values) {
    String body = Template.filled(zoom.template(), values);
    Map<String, String> signature =
        ZoomSignature.headers(zoom.secret(), Instant.now().getEpochSecond(), body);
    return http.post(ingest + "/hooks/zoom/local", JSON_TYPE, body, signature);
  }

  private String form(String name) {
    return ingest + "/f/" + name;
  }

  private static Map<String, String> headers(String key) {
    Map<String, String> headers = new HashMap<>(Map.of("Accept", JSON_TYPE));
    if (!key.isEmpty()) {
      headers.put("Idempotency-Key", key);
    }
    return headers;
  }

  private static Answer read(HttpResponse<String> answer) {
    return new Answer(answer.statusCode(), submission(answer.body()));
  }

  private static Optional<UUID> submission(String body) {
    try {
      return JSON.readTree(body).path("submissionId").stringValueOpt().map(UUID::fromString);
    } catch (JacksonException | IllegalArgumentException noSubmission) {
      return Optional.empty();
    }
  }
}
