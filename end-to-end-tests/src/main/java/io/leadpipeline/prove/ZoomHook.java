package io.leadpipeline.prove;

import io.leadpipeline.cli.client.ZoomSignature;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Service;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/** Tells of a registration as Zoom does, signed with the local stack's secret. */
final class ZoomHook {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SECRET = "local-zoom-secret";

  private ZoomHook() {}

  static CompletableFuture<HttpResponse<String>> registered(Running system, Submission submission) {
    String body = JSON.writeValueAsString(event(submission));
    return system
        .http()
        .post(
            system.stack().url(Service.INGEST) + "/hooks/zoom/local",
            "application/json",
            body,
            ZoomSignature.headers(SECRET, Instant.now().getEpochSecond(), body));
  }

  private static Map<String, Object> event(Submission submission) {
    Map<String, Object> registrant =
        Map.of(
            "id", submission.key().toString(),
            "first_name", submission.fields().getOrDefault("name", ""),
            "email", submission.fields().getOrDefault("email", ""),
            "org", submission.fields().getOrDefault("company", ""),
            "status", "approved",
            "custom_questions", List.of());
    Map<String, Object> webinar =
        Map.of(
            "id",
            1_234_567_890L,
            "uuid",
            "4444AAAiAAAAAiAiAiiAii==",
            "topic",
            "Faster with leads",
            "type",
            5,
            "start_time",
            "2026-07-13T21:44:51Z",
            "duration",
            60,
            "registrant",
            registrant);
    return Map.of(
        "event", "webinar.registration_created",
        "event_ts", Instant.now().toEpochMilli(),
        "payload", Map.of("account_id", "AAAAAABBBB", "object", webinar));
  }
}
