package io.leadpipeline.cli.client;

import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.Target;
import io.leadpipeline.localstack.Service;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's API, for whoever has the token; what it refuses ends the command with its answer. */
public record ServiceApi(Target target, Service service) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int OK = 200;

  public JsonNode get(String path) {
    return read(new Http(target.token()).look(url(path)));
  }

  public JsonNode post(String path, Map<String, ?> order) {
    Map<String, String> headers = Map.of("Authorization", "Bearer " + target.token());
    String body = JSON.writeValueAsString(order);
    return read(new Http(target.token()).post(url(path), "application/json", body, headers).join());
  }

  private String url(String path) {
    return target.api(service) + path;
  }

  private JsonNode read(HttpResponse<String> answer) {
    if (answer.statusCode() != OK) {
      throw new CliFailure(
          "%s answered %d: %s"
              .formatted(service.shortName(), answer.statusCode(), answer.body().strip()));
    }
    return JSON.readTree(answer.body());
  }
}
