package io.leadpipeline.ingest.rejection;

import static io.leadpipeline.ingest.rejection.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.ingest.LoneIngest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands raised at one form, each by somebody else, and what is held of them. */
record Hands(Desk desk, String code) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  UUID raise(int number) {
    HttpResponse<String> answer =
        desk.ingest().post("pricing", "email=" + number + "." + code + "%40acme.example");
    assertThat(answer.statusCode()).isEqualTo(202);
    return Desk.submission(answer);
  }

  void awaitHeld(int count) {
    await().atMost(LoneIngest.PATIENCE).until(() -> summary().at("/count").asInt() == count);
  }

  JsonNode summary() {
    return desk.get("/v1/held")
        .at("/items")
        .valueStream()
        .filter(it -> text(it, "/form").equals("pricing"))
        .findFirst()
        .orElseGet(JSON::createObjectNode);
  }

  /** Raises them until one is no longer held. */
  void awaitPassing(int first) {
    AtomicInteger number = new AtomicInteger(first);
    await().atMost(LoneIngest.PATIENCE).until(() -> passes(raise(number.getAndIncrement())));
  }

  private boolean passes(UUID submission) {
    desk.awaitKnown(submission);
    return text(desk.get("/v1/submissions/" + submission), "/state").equals("ACCEPTED");
  }
}
