package io.leadpipeline.cli.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser or a script does: posts forms, gets pages and JSON. */
public final class Http {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String token;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /** A client that looks things up with this token. */
  public Http(String token) {
    this.token = token;
  }

  /** Posts a form as a script would, without waiting for the answer. */
  public CompletableFuture<HttpResponse<String>> post(
      String url, Map<String, String> fields, Map<String, String> headers) {
    return post(url, "application/x-www-form-urlencoded", encoded(fields), headers);
  }

  /** Posts a body as it is, without waiting for the answer. */
  public CompletableFuture<HttpResponse<String>> post(
      String url, String contentType, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  /** Posts a form and waits. */
  public HttpResponse<String> postNow(
      String url, Map<String, String> fields, Map<String, String> headers) {
    return post(url, fields, headers).join();
  }

  /** A page, as anybody gets it. */
  public HttpResponse<String> get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build());
  }

  /** What whoever has the token gets, whatever the status. */
  public HttpResponse<String> look(String url) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .build());
  }

  /** Sends a body with the token, whatever the status. */
  public HttpResponse<String> send(String method, String url, String contentType, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", contentType)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** A look-up with the token, which must succeed. */
  public JsonNode json(String url) {
    HttpResponse<String> answer = look(url);
    if (answer.statusCode() != OK) {
      String path = answer.request().uri().getPath();
      throw new IllegalStateException(path + ": " + answer.statusCode() + " (expected: 200)");
    }
    return JSON.readTree(answer.body());
  }

  /** A value as part of a query or of a form's body. */
  public static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Parameters as a query, without the question mark. */
  public static String query(Map<String, String> parameters) {
    return encoded(parameters);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> part(field.getKey()) + "=" + part(field.getValue()))
        .collect(Collectors.joining("&"));
  }
}
