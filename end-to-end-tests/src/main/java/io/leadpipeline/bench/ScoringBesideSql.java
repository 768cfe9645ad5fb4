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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Signals a second that scoring drains, beside a bare process that runs the very statements of the
 * service, with their parameters, in the same batches and transactions on the same database.
 */
final class ScoringBesideSql {

  private static final int PEOPLE = 20_000;
  private static final int SIGNALS = 200_000;
  private static final Duration SPAN = Duration.ofDays(30);
  private final Running system;
  private final Path tape;
  private final PrintStream out;
  private final String url;

  ScoringBesideSql(Running system, Path folder, PrintStream out) {
    this.system = system;
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
    double bare = replay();
    out.printf("scoring is %.2f of its own statements (aim 0.60)%n", service / bare);
    scoring.restart();
  }

  private Duration drained(SignalDrain drain, ServiceProcess scoring, String crowd) {
    MixedSignals signals = new MixedSignals(crowd, PEOPLE, SIGNALS, SPAN);
    return drain.time(scoring, SIGNALS, signals::at, signals::keyAt);
  }

  private double rate(String who, Duration took) {
    double rate = SIGNALS * 1e9 / took.toNanos();
    out.printf("%-8s %d signals of %d leads: %.0f signals/s%n", who, SIGNALS, PEOPLE, rate);
    return rate;
  }

  private void record(SignalDrain drain, ServiceProcess scoring) {
    Path jar = Path.of(scoring.main().getLast());
    Path ours = Running.home().resolve("end-to-end-tests/target");
    String classPath =
        String.join(
            ":", jar + "", jar.resolveSibling("lib") + "/*", ours + "/classes", ours + "/lib/*");
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

  private double replay() throws IOException, InterruptedException {
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
    String[] said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .strip()
            .split(" ", -1);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("SqlReplay: " + process.exitValue());
    }
    out.printf("%s statements played back, %s failed%n", said[1], said[2]);
    return rate("bare SQL", Duration.ofMillis(Long.parseLong(said[0])));
  }

  private void empty() {
    JdbcClient database =
        JdbcClient.create(
            new DriverManagerDataSource(url, "scoring", Databases.password("scoring")));
    ScoringTables.empty(database);
  }
}
