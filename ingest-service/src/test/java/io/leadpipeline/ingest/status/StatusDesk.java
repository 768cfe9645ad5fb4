package io.leadpipeline.ingest.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.LoneIngest;
import io.leadpipeline.testsupport.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever posts forms and asks what became of them. */
record StatusDesk(LoneIngest lone) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  UUID post(String form, String fields) {
    HttpResponse<String> answer = lone.service().post(form, fields);
    assertThat(answer.statusCode()).isEqualTo(202);
    return UUID.fromString(text(JSON.readTree(answer.body()), "/submissionId"));
  }

  JsonNode awaitField(UUID id, String field, String value) {
    return await()
        .atMost(LoneIngest.PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> status(id), status -> text(status, field).equals(value));
  }

  /** An empty object while the submission is unknown. */
  JsonNode status(UUID id) {
    HttpResponse<String> answer = get(id);
    return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
  }

  HttpResponse<String> get(UUID id) {
    return get(id.toString(), "local-admin");
  }

  HttpResponse<String> get(String id, String token) {
    return lone.service()
        .send(
            HttpRequest.newBuilder(lone.service().at("/v1/submissions/" + id))
                .header("Authorization", "Bearer " + token));
  }

  static String text(JsonNode node, String pointer) {
    return node.at(pointer).asString("");
  }

  UUID rejectedAs(String verdict) {
    try (TopicProbe probe = lone.fromStart(Topics.REJECTED)) {
      return probe
          .await(SubmissionRejected.class, it -> it.verdict().equals(verdict))
          .event()
          .submissionId();
    }
  }

  String personRef(UUID submission) {
    try (TopicProbe probe = lone.fromStart(Topics.RECEIVED)) {
      LeadReceived event =
          probe
              .await(LeadReceived.class, it -> it.signal().submissionId().equals(submission))
              .event();
      return String.valueOf(event.signal().personRef());
    }
  }
}
