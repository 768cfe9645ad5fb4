package io.leadpipeline.ingest.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadpipeline.ingest.RunningIngest;
import io.leadpipeline.ingest.application.Hmac;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request as the description shows it, and the answer it says there is. */
record Example(Operation operation, String name, int status, JsonNode answer) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  HttpResponse<String> send(RunningIngest ingest, Map<String, String> known) {
    String body = body().map(it -> it.isString() ? it.asString() : it.toString()).orElse("");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ingest.at(target(known)))
            .method(
                operation.method().toUpperCase(Locale.ROOT),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    type().ifPresent(it -> request.header("Content-Type", it));
    operation
        .parameters()
        .filter(it -> it.get("in").asString().equals("header"))
        .filter(it -> !isForbidden(it))
        .forEach(
            it -> value(it).ifPresent(value -> request.header(it.get("name").asString(), value)));
    proof(body).forEach(request::header);
    return ingest.send(request);
  }

  /** What is wrong with a body that the description says is JSON. */
  List<String> violations(HttpResponse<String> actual) {
    String type = actual.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    JsonNode schema = answer.path("content").path(type).path("schema");
    if (schema.isMissingNode()) {
      return actual.body().isEmpty() ? List.of() : List.of("media type " + type);
    }
    return type.endsWith("json") ? operation.api().violations(schema, actual.body()) : List.of();
  }

  /** What is wrong with the answer that the description shows. */
  List<String> violationsOfItsOwn() {
    return answer.path("content").properties().stream()
        .filter(
            type -> type.getKey().endsWith("json") && type.getValue().path("examples").has(name))
        .flatMap(type -> {
          JsonNode shown = operation.api().follow(type.getValue().path("examples").path(name));
          String body = JSON.writeValueAsString(shown.get("value"));
          return operation.api().violations(type.getValue().path("schema"), body).stream();
        })
        .toList();
  }

  private Optional<JsonNode> body() {
    return content().map(it -> it.getValue().path("examples").path(name).get("value"));
  }

  private Optional<String> type() {
    return content()
        .map(Map.Entry::getKey)
        .map(it -> it.startsWith("multipart/") ? it + ";boundary=b" : it);
  }

  private Optional<Map.Entry<String, JsonNode>> content() {
    return operation.description().path("requestBody").path("content").properties().stream()
        .filter(it -> it.getValue().path("examples").has(name))
        .findFirst();
  }

  private String target(Map<String, String> known) {
    StringBuilder target = new StringBuilder(operation.path());
    operation
        .parameters()
        .forEach(it -> {
          String parameter = it.get("name").asString();
          String value = known.getOrDefault(name, value(it).orElse(""));
          if (it.get("in").asString().equals("path")) {
            int at = target.indexOf("{" + parameter + "}");
            target.replace(at, at + parameter.length() + 2, URLEncoder.encode(value, UTF_8));
          } else if (it.get("in").asString().equals("query") && !value.isEmpty()) {
            target.append(target.indexOf("?") < 0 ? '?' : '&').append(parameter).append('=');
            target.append(URLEncoder.encode(value, UTF_8));
          }
        });
    return target.toString();
  }

  private Optional<String> value(JsonNode parameter) {
    return Optional.ofNullable(parameter.path("examples").path(name).get("value"))
        .or(() -> Optional.ofNullable(parameter.get("example")))
        .map(JsonNode::asString);
  }

  /** Clients of the platform let nobody set this. */
  private static boolean isForbidden(JsonNode parameter) {
    return parameter.get("name").asString().startsWith("Access-Control-Request");
  }

  private Map<String, String> proof(String body) {
    if (status == 401) {
      return Map.of();
    }
    if (operation.needsToken()) {
      return Map.of("Authorization", "Bearer local-admin");
    }
    return operation.needsProof() ? Senders.proof(slug(), body) : Map.of();
  }

  private String slug() {
    return operation
        .parameters()
        .filter(it -> it.get("name").asString().equals("slug"))
        .flatMap(it -> value(it).stream())
        .findFirst()
        .orElse(operation.path().equals("/v1/events") ? "cloudevents" : "segment");
  }

  /** How tools prove themselves to the connections of the local profile. */
  private static final class Senders {

    static Map<String, String> proof(String slug, String body) {
      String secret = "local-" + slug + "-secret";
      String now = Long.toString(Instant.now().getEpochSecond());
      byte[] bytes = body.getBytes(UTF_8);
      return switch (slug) {
        case "zoom" -> {
          byte[] code = new Hmac(secret).of(("v0:" + now + ":").getBytes(UTF_8), bytes);
          String signature = "v0=" + HexFormat.of().formatHex(code);
          yield Map.of("x-zm-request-timestamp", now, "x-zm-signature", signature);
        }
        case "standard-webhooks" -> {
          byte[] code = new Hmac(secret).of(("m1." + now + ".").getBytes(UTF_8), bytes);
          String signature = "v1," + Base64.getEncoder().encodeToString(code);
          yield Map.of(
              "webhook-id", "m1", "webhook-timestamp", now, "webhook-signature", signature);
        }
        case "segment" -> {
          String pair = Base64.getEncoder().encodeToString((secret + ":").getBytes(UTF_8));
          yield Map.of("Authorization", "Basic " + pair);
        }
        default -> Map.of("Authorization", "Bearer " + secret);
      };
    }
  }
}
