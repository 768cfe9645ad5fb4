package io.leadpipeline.cli.model;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.Target;
import io.leadpipeline.localstack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scoring's models over HTTP; a refusal is told as the service words it. */
final class ModelApi {

  private static final int CLIENT_ERROR = 400;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Http http;
  private final String scoring;

  ModelApi(Target target) {
    this.http = new Http(target.token());
    this.scoring = target.api(Service.SCORING);
  }

  /** The version meant: that of a file, which is kept as a draft first, or one kept before. */
  String version(String fileOrVersion) {
    Path file = Path.of(fileOrVersion);
    return Files.isRegularFile(file)
        ? post("/v1/models", "application/yaml", text(file), file + ":").path("version").asString()
        : fileOrVersion;
  }

  JsonNode models() {
    return got("/v1/models").path("items");
  }

  JsonNode publications() {
    return got("/v1/publications").path("items");
  }

  JsonNode startBacktest(String version) {
    return post(path(version, "backtests"), "application/json", "{}", "");
  }

  JsonNode backtest(String id) {
    return got("/v1/backtests/" + id);
  }

  /** An id, or the ids of the leads with an address: one, and perhaps a test lead. */
  List<String> leadsOf(String idOrEmail) {
    if (!idOrEmail.contains("@")) {
      return List.of(idOrEmail);
    }
    List<String> ids =
        got("/v1/leads?email=" + Http.part(idOrEmail))
            .path("items")
            .valueStream()
            .map(lead -> lead.path("id").asString())
            .toList();
    if (ids.isEmpty()) {
      throw new CliFailure("No lead has the address " + idOrEmail + ".");
    }
    return ids;
  }

  JsonNode tryOn(String version, List<String> leads) {
    String body = JSON.writeValueAsString(Map.of("leads", leads));
    return post(path(version, "try"), "application/json", body, "").path("items");
  }

  /** Without a number of alerts nobody is told of promotions. */
  JsonNode publish(String version, String note, Map<String, Object> announcement) {
    Map<String, Object> body = new TreeMap<>(announcement);
    body.put("note", note);
    return post(path(version, "publish"), "application/json", JSON.writeValueAsString(body), "");
  }

  private static String path(String version, String what) {
    return "/v1/models/" + Http.part(version) + "/" + what;
  }

  private JsonNode got(String path) {
    return answer(() -> http.look(scoring + path), "");
  }

  private JsonNode post(String path, String type, String body, String place) {
    return answer(() -> http.send("POST", scoring + path, type, body), place);
  }

  private static JsonNode answer(Supplier<HttpResponse<String>> call, String place) {
    try {
      HttpResponse<String> answer = call.get();
      JsonNode json = JSON.readTree(answer.body().isBlank() ? "{}" : answer.body());
      if (answer.statusCode() >= CLIENT_ERROR) {
        throw new CliFailure(ModelRefusal.of(answer.statusCode(), json, place));
      }
      return json;
    } catch (UncheckedIOException away) {
      throw new CliFailure("Scoring does not answer; see ./pipeline status.", away);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CliFailure("%s cannot be read as UTF-8 text.".formatted(file), e);
    }
  }
}
