package io.leadpipeline.prove;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts submissions on the wire in their shapes and reads the answers. */
final class Wire {

  private static final Duration LATEST = Duration.ofDays(20);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Running system;

  Wire(Running system) {
    this.system = system;
  }

  CompletableFuture<HttpResponse<String>> post(Submission submission) {
    Http http = system.http();
    return switch (submission.shape()) {
      case URLENCODED ->
          http.post(system.form(submission.form()), submission.fields(), headers(submission));
      case JSON ->
          http.post(
              system.form(submission.form()),
              "application/json",
              JSON.writeValueAsString(submission.fields()),
              headers(submission));
      case ZOOM -> ZoomHook.registered(system, submission);
      case LATE ->
          http.post(
              system.stack().url(Service.INGEST) + "/v1/signals",
              "application/x-ndjson",
              JSON.writeValueAsString(late(submission)),
              Map.of("Authorization", "Bearer local-admin"));
    };
  }

  /** The older, the later its key comes. */
  private static Map<String, Object> late(Submission submission) {
    long seconds = Math.floorMod(submission.key().getLeastSignificantBits(), LATEST.toSeconds());
    Map<String, String> fields = submission.fields();
    Map<String, String> contact = new HashMap<>();
    contact.put("email", fields.getOrDefault("email", ""));
    contact.put("company", fields.getOrDefault("company", ""));
    return Map.of(
        "id", submission.key().toString(),
        "kind", "FORM_SUBMITTED",
        "intent", "NEWSLETTER",
        "occurredAt", Instant.now().minusSeconds(seconds).toString(),
        "person", Map.of("contact", contact));
  }

  private static Map<String, String> headers(Submission submission) {
    return Map.of("Accept", "application/json", "Idempotency-Key", submission.key().toString());
  }

  /** The id under which it was accepted; empty when it was not. */
  static Optional<UUID> accepted(Submission submission, HttpResponse<String> answer) {
    if (submission.shape() == Submission.Shape.ZOOM) {
      boolean taken = answer.statusCode() == 200 || answer.statusCode() == 204;
      return taken ? Optional.of(submission.key()) : Optional.empty();
    }
    if (answer.statusCode() != 202) {
      return Optional.empty();
    }
    JsonNode said = JSON.readTree(answer.body());
    JsonNode item = submission.shape() == Submission.Shape.LATE ? said.path("items").path(0) : said;
    return Optional.of(UUID.fromString(item.path("submissionId").asString()));
  }
}
