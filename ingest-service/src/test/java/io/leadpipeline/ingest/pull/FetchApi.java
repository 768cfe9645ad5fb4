package io.leadpipeline.ingest.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.ingest.RunningIngest;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /v1/fetches} as an operator uses it. */
record FetchApi(RunningIngest ingest) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PATH = "/v1/fetches";

  List<String> list(String query) {
    return items("id", ingest.api("GET", PATH + "?" + query, ""));
  }

  String show(String id) {
    return ok(ingest.api("GET", PATH + "/" + id, "")).body();
  }

  String decide(String what, String body) {
    return JSON.readTree(ok(ingest.api("POST", PATH + "/" + what, body)).body())
        .at("/result")
        .asString();
  }

  List<String> decideMany(String what, String body) {
    return items("result", ingest.api("POST", PATH + "/" + what, body));
  }

  private static List<String> items(String member, HttpResponse<String> answer) {
    return JSON.readTree(ok(answer).body())
        .at("/items")
        .valueStream()
        .map(it -> it.path(member))
        .map(JsonNode::asString)
        .toList();
  }

  private static HttpResponse<String> ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }
}
