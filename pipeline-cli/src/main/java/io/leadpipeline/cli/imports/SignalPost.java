package io.leadpipeline.cli.imports;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.Target;
import io.leadpipeline.localstack.Service;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends batches to ingest's {@code POST /v1/signals}. */
final class SignalPost {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern PLACE = Pattern.compile("\\[(\\d+)\\]\\.?(.*)");
  private static final int ACCEPTED = 202;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int INVALID = 422;

  private final Target target;
  private final Http http;

  SignalPost(Target target) {
    this.target = target;
    this.http = new Http(target.token());
  }

  /** Why rows were refused, by their place in the batch; all others are accepted. */
  Map<Integer, String> send(Batch batch) {
    HttpResponse<String> answer = post(batch);
    return switch (answer.statusCode()) {
      case ACCEPTED -> items(batch, JSON.readTree(answer.body()));
      case INVALID -> errors(batch, JSON.readTree(answer.body()).path("errors"));
      case UNAUTHORIZED, FORBIDDEN ->
          throw new CliFailure(
              "Ingest does not take this token: it needs the role operator (LEADPIPELINE_TOKEN).");
      default ->
          throw new CliFailure(
              "Ingest answered %d and took nothing of this batch; what was imported before counts. Run the same command again: nothing is imported twice."
                  .formatted(answer.statusCode()));
    };
  }

  private HttpResponse<String> post(Batch batch) {
    String url = target.api(Service.INGEST) + "/v1/signals";
    Map<String, String> headers = Map.of("Authorization", "Bearer " + target.token());
    try {
      return http.post(url, "application/x-ndjson", batch.body(), headers).join();
    } catch (CompletionException away) {
      throw new CliFailure(
          "Ingest at %s does not answer; what was imported before counts. Run the same command again: nothing is imported twice."
              .formatted(target.api(Service.INGEST)),
          away);
    }
  }

  private static Map<Integer, String> items(Batch batch, JsonNode answer) {
    Map<Integer, String> refused = new TreeMap<>();
    for (JsonNode item : answer.path("items")) {
      if (item.path("result").asString("").equals("refused")) {
        int row = batch.rowOfLine(item.path("index").asInt());
        String code = item.path("code").asString("");
        refused.merge(row, code, SignalPost::both);
        errors(batch, item.path("errors"))
            .forEach((at, why) -> refused.merge(at, why, SignalPost::both));
      }
    }
    return refused;
  }

  private static Map<Integer, String> errors(Batch batch, JsonNode errors) {
    Map<Integer, String> refused = new TreeMap<>();
    for (JsonNode error : errors) {
      Matcher place = PLACE.matcher(error.path("field").asString(""));
      if (place.matches()) {
        String why = (place.group(2) + " " + error.path("code").asString("")).strip();
        refused.merge(batch.rowOfLine(Integer.parseInt(place.group(1))), why, SignalPost::both);
      }
    }
    return refused;
  }

  private static String both(String one, String other) {
    return one.isEmpty() || one.equals(other) ? other : one + "; " + other;
  }
}
