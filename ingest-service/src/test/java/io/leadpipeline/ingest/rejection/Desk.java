package io.leadpipeline.ingest.rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.Source;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.ingest.LoneIngest;
import io.leadpipeline.ingest.RunningIngest;
import io.leadpipeline.testsupport.TestProducer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of rejected submissions as an operator uses it. */
record Desk(RunningIngest ingest, TestProducer producer) {

  static final String FORM = "application/x-www-form-urlencoded";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As ingest would have told of it before somebody mended the connection. */
  UUID rejected(Source source, String verdict, String code, byte[] body) {
    UUID submission = UUID.randomUUID();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String type = source.provider().equals("form") ? FORM : "application/json";
    String base64 = Base64.getEncoder().encodeToString(body);
    var event =
        new SubmissionRejected(
            submission,
            submission,
            source,
            verdict,
            code,
            now,
            Trail.begun(now, now, now),
            null,
            new SubmissionRejected.Raw(Map.of("content-type", type), base64, "0"));
    producer.send(UUID.randomUUID(), Topics.REJECTED, "form/local", event);
    return submission;
  }

  UUID rejected(String code, String form, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return rejected(new Source("form", "local", form, null), "REFUSED", code, bytes);
  }

  JsonNode replay(String id) {
    return read(ingest.api("POST", "/v1/rejections/" + id + "/replay", ""));
  }

  JsonNode replayAll(String code) {
    String order = "{\"filter\":{\"code\":\"" + code + "\"}}";
    return read(ingest.api("POST", "/v1/rejections/replay", order));
  }

  List<JsonNode> list(String query) {
    return get("/v1/rejections?" + query).at("/items").valueStream().toList();
  }

  /** The ids on all pages of a list. */
  List<String> idsPageByPage(String query) {
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = get("/v1/rejections?" + query + after);
      page.at("/items").forEach(it -> ids.add(text(it, "/id")));
      after = page.at("/next").isNull() ? "" : "&after=" + text(page, "/next");
    } while (!after.isEmpty());
    return ids;
  }

  List<JsonNode> awaitList(String query, int size) {
    return await().atMost(LoneIngest.PATIENCE).until(() -> list(query), it -> it.size() == size);
  }

  /** The whole of the one on this list that came with this body. */
  JsonNode awaitBody(String query, String body) {
    return await()
        .atMost(LoneIngest.PATIENCE)
        .until(
            () ->
                list(query).stream()
                    .map(it -> get("/v1/rejections/" + text(it, "/id")))
                    .filter(it -> text(it, "/body").equals(body))
                    .toList(),
            it -> !it.isEmpty())
        .getFirst();
  }

  void awaitState(UUID submission, String state) {
    await()
        .atMost(LoneIngest.PATIENCE)
        .untilAsserted(() ->
            assertThat(text(get("/v1/submissions/" + submission), "/state")).isEqualTo(state));
  }

  void awaitKnown(UUID submission) {
    String path = "/v1/submissions/" + submission;
    await()
        .atMost(LoneIngest.PATIENCE)
        .until(() -> ingest.api("GET", path, "").statusCode() == 200);
  }

  JsonNode get(String path) {
    return JSON.readTree(ingest.api("GET", path, "").body());
  }

  static JsonNode read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  static String text(JsonNode node, String path) {
    return node.at(path).asString("");
  }

  static UUID submission(HttpResponse<String> answer) {
    return UUID.fromString(answer.body().substring(17, 53));
  }
}
