package io.leadpipeline.bench;

import io.leadpipeline.bench.sql.SqlReplay;
import io.leadpipeline.bench.sql.TapedService;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.e2e.ScoringTables;
import io.leadpipeline.localstack.Databases;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.localstack.ServiceProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Signals a second that scoring drains, beside a bare process that runs the very statements of the
 * service, with their parameters, in the same batches and transactions on the same database.
 */
final class ScoringBesideSql {

  private static final int EACH = 10;
  private static final Duration SPAN = Duration.ofDays(30);
  private final Running system;
  private final int count;
  private final Path tape;
  private final PrintStream out;
  private final String url;

  /**
   * A comparison.
   *
   * @param count signals, ten of each person
   */
  ScoringBesideSql(Running system, int count, Path folder, PrintStream out) {
    this.system = system;
    this.count = count;
    this.tape = folder.resolve("scoring.tape");
    this.out = out;
    this.url = system.stack().database().jdbcUrl("scoring");
  }

  void run(SignalDrain drain) throws IOException, InterruptedException {
    ServiceProcess scoring = system.stack().service(Service.SCORING);
    rate("warming", drained(drain, scoring, "warm"));
    empty();
    double service = rate("scoring", drained(drain, scoring, "counted"));
    scoring.stop();
    empty();
    record(drain, scoring);
    empty();
    compare(service, replay());
    scoring.restart();
  }

  private Duration drained(SignalDrain drain, ServiceProcess scoring, String crowd) {
    MixedSignals signals = new MixedSignals(crowd, count / EACH, count, SPAN);
    return drain.time(scoring, count, signals::at, signals::keyAt);
  }

  private double rate(String who, Duration took) {
    double rate = count * 1e9 / took.toNanos();
    out.printf("%-8s %d signals of %d leads: %.0f signals/s%n", who, count, count / EACH, rate);
    return rate;
  }

  private void record(SignalDrain drain, ServiceProcess scoring) {
    Path jar = Path.of(scoring.main().getLast());
    Path ours = Running.home().resolve("end-to-end-tests/target");
    String classPath =
        String.join(
            ":", jar + "", jar.resolveSibling("lib") + "/*", ours + "/classes", recorder(ours));
    List<String> main =
        List.of(
            "-cp",
            classPath,
            TapedService.class.getName(),
            "io.leadpipeline.scoring.ScoringApplication",
            tape.toString());
    try (ServiceProcess taped = scoring.as(main)) {
      rate("recorded", drained(drain, taped, "taped"));
    }
  }

  /** Nothing else of ours: a library more may bring configuration of its own. */
  private static String recorder(Path ours) {
    try (Stream<Path> libraries = Files.list(ours.resolve("lib"))) {
      return libraries
          .filter(it -> it.getFileName().toString().startsWith("datasource-proxy-"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("datasource-proxy is not in " + ours))
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Played replay() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path ours = Running.home().resolve("end-to-end-tests/target");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Xmx8g",
                "-XX:+UseParallelGC",
                "-cp",
                ours + "/classes:" + ours + "/lib/*",
                SqlReplay.class.getName(),
                tape.toString(),
                url,
                "scoring",
                Databases.password("scoring"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("SqlReplay: " + process.exitValue());
    }
    String[] said = lines.getFirst().split(" ", -1);
    lines.stream().skip(1).forEach(out::println);
    out.printf("%s statements played back, %s failed%n", said[1], said[2]);
    Duration took = Duration.ofMillis(Long.parseLong(said[0]));
    return new Played(rate("bare SQL", took), Integer.parseInt(said[1]));
  }

  /** A drain of batches of hundreds has far fewer statements than signals. */
  private void compare(double service, Played played) {
    if (played.statements > count) {
      out.println("no comparison: the recording was of smaller batches than the drain");
    } else {
      out.printf("scoring is %.2f of its own statements (aim 0.60)%n", service / played.rate);
    }
  }

  private void empty() {
    JdbcClient database =
        JdbcClient.create(
            new DriverManagerDataSource(url, "scoring", Databases.password("scoring")));
    ScoringTables.empty(database);
  }

  private record Played(double rate, int statements) {}
}
