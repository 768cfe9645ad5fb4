package io.leadpipeline.cli.rejections;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.Target;
import io.leadpipeline.localstack.Service;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ingest's API of rejected and held submissions. */
record Desk(Target target) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int OK = 200;

  JsonNode get(String path) {
    return read(new Http(target.token()).look(url(path)));
  }

  JsonNode post(String path, Map<String, ?> order) {
    Map<String, String> headers = Map.of("Authorization", "Bearer " + target.token());
    String body = JSON.writeValueAsString(order);
    return read(new Http(target.token()).post(url(path), "application/json", body, headers).join());
  }

  private String url(String path) {
    return target.api(Service.INGEST) + path;
  }

  private static JsonNode read(HttpResponse<String> answer) {
    if (answer.statusCode() != OK) {
      throw new CliFailure(
          "ingest answered %d: %s".formatted(answer.statusCode(), answer.body().strip()));
    }
    return JSON.readTree(answer.body());
  }
}
