package io.leadpipeline.routing;

import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service with real Kafka and PostgreSQL, on a port of its own. */
public final class RoutingInstance implements AutoCloseable {
  public static final String LINK_KEY = "a-link-key-of-at-least-32-characters";

  private static final String TOKEN_HASH =
      "4c5dc9b7708905f77f5e5d16316b5dfb425e68cb326dcd55a860e90a7707031e";

  private static final String MANAGER_HASH =
      "3983202afa4411cda7cafc94a18aa1f6f620cfda5e9b0ab52c0f0d53a6be4315";
  private static final String REP_HASH =
      "b0f91f5dc621dc2d422c1b10c2db4703938f17aaf08b427b0417ee4cfa42217c";
  private static final String ANNA_HASH =
      "c3cdf8b93111159d4a078d5b124d961890ae85d5aa9a955cfbe670c1d85f98ff";

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private RoutingInstance(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static RoutingInstance start(TestDatabase database, Path config, String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.user(),
                "spring.datasource.password=" + database.password(),
                "spring.kafka.bootstrap-servers=" + Infrastructure.bootstrapServers(),
                "server.port=0",
                "management.server.port=0",
                "leadpipeline.public-url=https://sales.example.com",
                "leadpipeline.config-dir=" + config,
                "leadpipeline.routing.link-keys=" + LINK_KEY,
                "leadpipeline.routing.watch=100ms",
                "logging.structured.format.console=",
                "logging.level.root=WARN",
                "logging.level.org.apache.kafka=ERROR",
                "leadpipeline.access.tokens[0].name=reader",
                "leadpipeline.access.tokens[0].sha256=" + TOKEN_HASH,
                "leadpipeline.access.tokens[0].roles=READER",
                "leadpipeline.access.tokens[1].name=mai",
                "leadpipeline.access.tokens[1].sha256=" + MANAGER_HASH,
                "leadpipeline.access.tokens[1].roles=MANAGER",
                "leadpipeline.access.tokens[2].name=linh",
                "leadpipeline.access.tokens[2].sha256=" + REP_HASH,
                "leadpipeline.access.tokens[2].roles=REP",
                "leadpipeline.access.tokens[2].rep=linh",
                "leadpipeline.access.tokens[3].name=anna",
                "leadpipeline.access.tokens[3].sha256=" + ANNA_HASH,
                "leadpipeline.access.tokens[3].roles=REP",
                "leadpipeline.access.tokens[3].rep=anna"));
    arguments.addAll(List.of(settings));
    String[] given = arguments.stream().map(one -> "--" + one).toArray(String[]::new);
    return new RoutingInstance(SpringApplication.run(RoutingApplication.class, given));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** GET of a path; {@code token} may be empty. */
  public HttpResponse<String> get(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
  }

  public HttpResponse<String> get(String path) {
    return get(path, "");
  }

  /** POST of JSON with a token. */
  public HttpResponse<String> call(String path, String token, String json) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** A request with a body, by whoever has the token. */
  public HttpResponse<String> call(String method, String path, String token, String body) {
    String type = body.startsWith("{") ? "application/json" : "text/plain; charset=utf-8";
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** What a browser does when a button is pressed, up to the page it leads to. */
  public HttpResponse<String> press(String path, String body) {
    HttpResponse<String> answer = post(path, body);
    String next = answer.headers().firstValue("Location").orElse("");
    return next.isEmpty() ? answer : send(HttpRequest.newBuilder(uri(path).resolve(next)));
  }

  public HttpResponse<String> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** A folder with a copy of a team file. */
  public static Path configWith(String team) {
    try {
      Path folder = Files.createTempDirectory("routing-config-");
      Files.writeString(folder.resolve("team.yml"), team);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it tells of itself. */
  public String prometheus() {
    String port = context.getEnvironment().getRequiredProperty("local.management.port");
    URI meters = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
    return send(HttpRequest.newBuilder(meters)).body();
  }

  /** Where a browser finds it. */
  public String url(String path) {
    return uri(path).toString();
  }

  private URI uri(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
