package io.leadpipeline.ingest;

import io.leadpipeline.testsupport.TestDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** The whole service on free ports, and a client for it. */
public final class RunningIngest implements AutoCloseable {

  private static final String CONFIG_DIR = "--leadpipeline.config-dir=";

  private final ConfigurableApplicationContext context;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private RunningIngest(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** A service in profile local with the delivered connections, and other settings if need be. */
  public static RunningIngest start(
      String bootstrapServers, TestDatabase database, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--spring.profiles.active=local");
    return run(bootstrapServers, database, all);
  }

  /** A service as it runs elsewhere. */
  public static RunningIngest startInProduction(String bootstrapServers, TestDatabase database) {
    return run(bootstrapServers, database, List.of("--leadpipeline.secret=a-secret-of-production"));
  }

  private static RunningIngest run(
      String bootstrapServers, TestDatabase database, List<String> settings) {
    List<String> all = new ArrayList<>(settings);
    all.addAll(
        List.of(
            "--server.port=0",
            "--management.server.port=0",
            "--spring.kafka.bootstrap-servers=" + bootstrapServers,
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--logging.level.root=warn"));
    if (settings.stream().noneMatch(it -> it.startsWith(CONFIG_DIR))) {
      all.add(CONFIG_DIR + "../config");
    }
    SpringApplication application = new SpringApplication(IngestApplication.class);
    application.addInitializers(RunningIngest::useOwnEventLoops);
    return new RunningIngest(application.run(all.toArray(String[]::new)));
  }

  /** Those of the process would end for all of its services with the first that is closed. */
  private static void useOwnEventLoops(ConfigurableApplicationContext context) {
    ReactorResourceFactory loops = new ReactorResourceFactory();
    loops.setUseGlobalResources(false);
    loops.setShutdownQuietPeriod(Duration.ZERO);
    ((GenericApplicationContext) context).registerBean(ReactorResourceFactory.class, () -> loops);
  }

  /** The address of a path. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + port("local.server.port") + path);
  }

  /** A post of a form, as a script would make it. */
  public HttpResponse<String> post(String form, String urlEncoded) {
    return send(
        HttpRequest.newBuilder(at("/f/" + form))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(urlEncoded)));
  }

  /** Canonical signals of a token holder, one a line. */
  public HttpResponse<String> signals(String lines) {
    return send(
        HttpRequest.newBuilder(at("/v1/signals"))
            .header("Content-Type", "application/x-ndjson")
            .header("Authorization", "Bearer local-admin")
            .POST(HttpRequest.BodyPublishers.ofString(lines)));
  }

  /** What a tool sends that proves itself by a bearer token. */
  public HttpResponse<String> hook(String path, String secret, String json) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + secret)
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** A call of the API by somebody who may do everything. */
  public HttpResponse<String> api(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer local-admin")
            .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> health(String path) {
    int port = port("local.management.port");
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health" + path)));
  }

  /** What it tells of itself. */
  public String prometheus() {
    int port = port("local.management.port");
    URI meters = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
    return send(HttpRequest.newBuilder(meters)).body();
  }

  /** How many requests had this outcome. */
  public double requests(String outcome) {
    Counter counter =
        bean(MeterRegistry.class)
            .find("leadpipeline.ingest.requests")
            .tag("outcome", outcome)
            .counter();
    return counter == null ? 0 : counter.count();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** One of several beans of a type. */
  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  @Override
  public void close() {
    client.close();
    context.close();
  }

  private int port(String property) {
    return context.getEnvironment().getRequiredProperty(property, Integer.class);
  }
}
