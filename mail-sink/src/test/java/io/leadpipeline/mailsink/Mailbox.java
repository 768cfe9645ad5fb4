package io.leadpipeline.mailsink;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the sink over HTTP. */
record Mailbox(int port, HttpClient client) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  Mailbox(int port) {
    this(port, HttpClient.newHttpClient());
  }

  JsonNode messages() {
    return get("/api/messages");
  }

  JsonNode get(String path) {
    return MAPPER.readTree(body(path));
  }

  String body(String path) {
    return exchange("GET", path).body();
  }

  int status(String method, String path) {
    return exchange(method, path).statusCode();
  }

  String header(String path, String name) {
    return exchange("GET", path).headers().firstValue(name).orElse("");
  }

  private HttpResponse<String> exchange(String method, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
