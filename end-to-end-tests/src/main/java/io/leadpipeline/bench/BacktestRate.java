package io.leadpipeline.bench;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded signals a second that a draft is tried on, beside the model that counts. */
final class BacktestRate {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Running system;
  private final Path model;
  private final PrintStream out;

  /**
   * Tries the model of this file under another name.
   *
   * @param model the file with the model that counts
   */
  BacktestRate(Running system, Path model, PrintStream out) {
    this.system = system;
    this.model = model;
    this.out = out;
  }

  /** Twice, since the first time warms up. */
  void run() throws IOException {
    String text = Files.readString(model).replaceFirst("(?m)^version: .*$", "version: tried");
    String version = sent("/v1/models", "application/yaml", text).path("version").asString();
    measure(version);
    measure(version);
  }

  private void measure(String version) {
    String asked = "/v1/models/" + version + "/backtests";
    String id = sent(asked, "application/json", "{}").path("id").asString();
    JsonNode done =
        Awaitility.await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(50))
            .until(() -> got("/v1/backtests/" + id), it -> it.path("report").isObject());
    JsonNode report = done.path("report");
    Duration took = Duration.between(at(report.path("asOf")), at(done.path("finishedAt")));
    long signals = report.path("result").path("signals").asLong();
    out.printf(
        "backtest of %d signals: %.0f signals/s (aim 50,000)%n",
        signals, signals * 1e9 / took.toNanos());
  }

  private static Instant at(JsonNode moment) {
    return Instant.parse(moment.asString());
  }

  private JsonNode sent(String path, String type, String body) {
    return JSON.readTree(
        system.http().send("POST", system.stack().url(Service.SCORING) + path, type, body).body());
  }

  private JsonNode got(String path) {
    return system.http().json(system.stack().url(Service.SCORING) + path);
  }
}
