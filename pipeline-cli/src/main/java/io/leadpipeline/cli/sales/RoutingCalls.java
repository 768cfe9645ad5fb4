package io.leadpipeline.cli.sales;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.Target;
import io.leadpipeline.localstack.Service;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks routing, and scoring for a lead by its address. */
final class RoutingCalls {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int INVALID = 422;

  private final Target target;
  private final Http http;

  RoutingCalls(Target target) {
    this.target = target;
    this.http = new Http(target.token());
  }

  JsonNode post(String path, String contentType, String body) {
    return answer(path, () -> http.send("POST", url(path), contentType, body));
  }

  JsonNode put(String path, String contentType, String body) {
    return answer(path, () -> http.send("PUT", url(path), contentType, body));
  }

  JsonNode routeFor(Map<String, String> question) {
    return post("/v1/route-for", "application/json", JSON.writeValueAsString(question));
  }

  /** True once what is told is as it should be; false when it is not in time. */
  boolean await(Duration atMost, String path, Predicate<JsonNode> asItShouldBe) {
    Instant end = Instant.now().plus(atMost);
    while (Instant.now().isBefore(end)) {
      if (asItShouldBe.test(answer(path, () -> http.look(url(path))))) {
        return true;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return false;
  }

  /** The ids that somebody means: one, or those of an address. */
  List<String> idsOf(String leadOrEmail) {
    List<String> leads = leadOrEmail.contains("@") ? leadsOf(leadOrEmail) : List.of(leadOrEmail);
    if (leads.isEmpty()) {
      throw new CliFailure("No such lead is known.");
    }
    return leads;
  }

  private String url(String path) {
    return target.api(Service.ROUTING) + path;
  }

  /** The ids of the leads with this address: one, and perhaps a test lead. */
  private List<String> leadsOf(String email) {
    String url = target.api(Service.SCORING) + "/v1/leads?email=" + Http.part(email);
    JsonNode found = answer("/v1/leads", () -> http.look(url));
    return StreamSupport.stream(found.path("items").spliterator(), false)
        .map(lead -> lead.path("id").asString())
        .toList();
  }

  private static JsonNode answer(String path, Call call) {
    try {
      HttpResponse<String> answer = call.make();
      return switch (answer.statusCode()) {
        case OK -> JSON.readTree(answer.body());
        case NOT_FOUND -> throw new CliFailure("No such lead is known to routing.");
        case INVALID -> throw new CliFailure(problems(answer.body()));
        default ->
            throw new CliFailure(
                "%s answered %d (expected: 200); see ./pipeline status."
                    .formatted(path, answer.statusCode()));
      };
    } catch (UncheckedIOException away) {
      throw new CliFailure("The service does not answer; see ./pipeline status.", away);
    }
  }

  private static String problems(String body) {
    StringBuilder text = new StringBuilder("Refused:");
    JSON.readTree(body)
        .path("errors")
        .forEach(error -> text.append("\n  ").append(error.path("expected").asString()));
    return text.toString();
  }

  /** One request. */
  @FunctionalInterface
  private interface Call {
    HttpResponse<String> make();
  }
}
