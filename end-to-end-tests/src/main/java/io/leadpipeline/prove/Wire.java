package io.leadpipeline.prove;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.e2e.Running;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/** Puts submissions on the wire in their shapes and reads the answers. */
final class Wire {

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
    };
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
    return answer.statusCode() == 202
        ? Optional.of(UUID.fromString(JSON.readTree(answer.body()).path("submissionId").asString()))
        : Optional.empty();
  }
}
