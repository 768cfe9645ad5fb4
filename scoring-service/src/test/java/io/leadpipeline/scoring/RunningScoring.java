package io.leadpipeline.scoring;

import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.LawOfCounters;
import io.leadpipeline.testsupport.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service in this JVM, against real Kafka and PostgreSQL. */
final class RunningScoring implements AutoCloseable {

  /** The token of somebody who may look at figures. */
  static final String A_READER = "a-reader";

  /** The token of somebody who runs the system, which is not deciding how leads are scored. */
  static final String AN_OPERATOR = "an-operator";

  private static final String A_READER_HASHED =
      "5306ce99e5054276e084fe75160a6fc712aaeb22114b15abbe0da30750f293a2";
  private static final String AN_OPERATOR_HASHED =
      "fe4140894d148837beb8a3a4818762a934353d71e01a3e46f276dabf9c01b0e7";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningScoring(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static RunningScoring start() {
    return start(Infrastructure.freshDatabase());
  }

  static RunningScoring start(TestDatabase database) {
    return new RunningScoring(
        SpringApplication.run(
            ScoringApplication.class,
            "--spring.profiles.active=local",
            "--leadpipeline.config-dir=" + Path.of("../config").toAbsolutePath().normalize(),
            "--server.port=0",
            "--management.server.port=0",
            "--spring.kafka.bootstrap-servers=" + Infrastructure.bootstrapServers(),
            "--leadpipeline.access.tokens[0].name=a-reader",
            "--leadpipeline.access.tokens[0].sha256=" + A_READER_HASHED,
            "--leadpipeline.access.tokens[0].roles=reader",
            "--leadpipeline.access.tokens[1].name=an-operator",
            "--leadpipeline.access.tokens[1].sha256=" + AN_OPERATOR_HASHED,
            "--leadpipeline.access.tokens[1].roles=operator",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password()));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  LawOfCounters law() {
    return new LawOfCounters(Infrastructure.bootstrapServers(), jdbc());
  }

  HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    String port = context.getEnvironment().getProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** What it tells of itself. */
  String prometheus() throws IOException, InterruptedException {
    String port = context.getEnvironment().getProperty("local.management.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return post(path, "application/json", body, "local-admin");
  }

  HttpResponse<String> post(String path, String type, String body, String token)
      throws IOException, InterruptedException {
    String port = context.getEnvironment().getProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return json(path, "local-admin");
  }

  JsonNode json(String path, String token) throws IOException, InterruptedException {
    return JSON.readTree(get(path, token).body());
  }

  @Override
  public void close() {
    context.close();
  }
}
