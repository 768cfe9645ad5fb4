package io.leadpipeline.starter.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A service on free ports, called over real HTTP. */
public final class RunningService implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static RunningService start(Class<?> application, String... settings) {
    List<String> arguments = new ArrayList<>();
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    for (String port : List.of("--server.port=", "--management.server.port=")) {
      if (arguments.stream().noneMatch(argument -> argument.startsWith(port))) {
        arguments.add(port + "0");
      }
    }
    return new RunningService(SpringApplication.run(application, arguments.toArray(String[]::new)));
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(uri("local.server.port", path), headers).GET().build());
  }

  public HttpResponse<String> post(String path, String body, String... headers) {
    return send(
        request(uri("local.server.port", path), headers)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  public HttpResponse<String> send(String method, String path, String... headers) {
    return send(
        request(uri("local.server.port", path), headers)
            .method(method, BodyPublishers.noBody())
            .build());
  }

  /** Sends without a length, in chunks. */
  public HttpResponse<String> postInChunks(String path, byte[] body, String... headers) {
    return send(
        request(uri("local.server.port", path), headers)
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)))
            .build());
  }

  public CompletableFuture<HttpResponse<String>> getLater(String path, String... headers) {
    return client.sendAsync(
        request(uri("local.server.port", path), headers).GET().build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> manage(String path, String... headers) {
    return send(request(uri("local.management.port", path), headers).GET().build());
  }

  public String setting(String name) {
    return Objects.requireNonNull(context.getEnvironment().getProperty(name), name);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private URI uri(String port, String path) {
    return URI.create("http://127.0.0.1:" + setting(port) + path);
  }

  private static HttpRequest.Builder request(URI uri, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    client.close();
  }
}
