package io.leadpipeline.bench;

import io.leadpipeline.e2e.Running;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The limit: {@code kafka-producer-perf-test} on the same broker with the records of ingest. */
final class ProducerLimit {

  private static final String TOPIC = "bench-limit";
  private static final int PARTITIONS = 12;
  private static final int WARM_UP = 150_000;
  private static final Pattern RATE = Pattern.compile("([\\d.]+) records/sec");

  private final String bootstrapServers;
  private final Path payloads;

  /**
   * A limit.
   *
   * @param payloads one record a line
   */
  ProducerLimit(String bootstrapServers, Path payloads) {
    this.bootstrapServers = bootstrapServers;
    this.payloads = payloads;
  }

  void createTopic() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
    }
  }

  /** Records a second of the tool, once it is warm. */
  double measure(int records) throws IOException, InterruptedException {
    Process tool = new ProcessBuilder(command(records)).redirectErrorStream(true).start();
    double rate = 0;
    try (BufferedReader lines = tool.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher said = RATE.matcher(line);
        rate = said.find() ? Double.parseDouble(said.group(1)) : rate;
      }
    }
    if (tool.waitFor() != 0 || rate == 0) {
      throw new IllegalStateException("kafka-producer-perf-test: " + tool.exitValue());
    }
    return rate;
  }

  private List<String> command(int records) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path libraries = Running.home().resolve("end-to-end-tests/target/lib");
    Path log = Running.home().resolve("local-stack/src/main/config/logback.xml");
    if (!Files.isDirectory(libraries)) {
      throw new IllegalStateException(libraries + " is not there: ./pipeline bench builds it");
    }
    return List.of(
        java.toString(),
        "-Xmx512m",
        "-Dlogback.configurationFile=" + log,
        "-cp",
        libraries + "/*",
        "org.apache.kafka.tools.ProducerPerformance",
        "--topic",
        TOPIC,
        "--num-records",
        Integer.toString(WARM_UP + records),
        "--warmup-records",
        Integer.toString(WARM_UP),
        "--throughput",
        "-1",
        "--payload-file",
        payloads.toString(),
        "--producer-props",
        "bootstrap.servers=" + bootstrapServers,
        "acks=all");
  }
}
