package io.leadpipeline.prove;

import io.leadpipeline.e2e.Freeze;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.JvmOptions;
import io.leadpipeline.localstack.Ports;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.localstack.ServiceProcess;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two instances of routing share out 200 leads that 64 writers tell of, while each is killed and
 * paused in turn; then everything told is audited. Its clocks are short, so that all of them run
 * out many times.
 */
final class RoutingRun {

  private static final String SHORT_CLOCKS =
      """
      {"leadpipeline": {"routing": {
        "raised-hand-clock": "20s", "stage-clocks": {"SQL": "20s", "SRL": "20s"},
        "contact": {"hot": "10s", "other": "10s", "tell-manager-after": "8s"}}}}
      """;

  private static final Duration PAUSED = Duration.ofSeconds(10);
  private static final Duration MOST_STOPPED = Duration.ofSeconds(5);
  private static final Duration BETWEEN = Duration.ofSeconds(4);
  private static final Duration LAST_CLOCKS = Duration.ofSeconds(30);
  private static final Duration SETTLE = Duration.ofMillis(300);
  private static final int ROUNDS = 3;

  private final long seed;
  private final PrintStream out;
  private final List<Finding> findings = new ArrayList<>();

  RoutingRun(long seed, PrintStream out) {
    this.seed = seed;
    this.out = out;
  }

  List<Finding> run() {
    Path folder = Folder.of("routing-" + seed);
    out.printf("prove routing, seed %d, everything in %s%n", seed, folder);
    try (Running system =
            Running.alone(
                Service.ROUTING, folder.resolve("stack"), JvmOptions.QUICK_START, SHORT_CLOCKS);
        Ledger ledger = new Ledger(folder.resolve("ledger.txt"));
        RoutingLoad load = new RoutingLoad(system, seed)) {
      JdbcClient database = Evidence.database(system.stack(), "routing");
      Hold hold = new Hold(database);
      ServiceProcess first = system.stack().service(Service.ROUTING);
      try (ServiceProcess second = first.twin(Ports.free(), Ports.free())) {
        load.start();
        for (int round = 0; round < ROUNDS; round++) {
          kill(first);
          pause(second, hold, load.reps());
          kill(second);
          pause(first, hold, load.reps());
        }
        load.finish();
        Pause.of(LAST_CLOCKS);
        audit(system, ledger, load, List.of(first, second));
        return report(database, load);
      }
    }
  }

  /** Read while nothing moves, as timers strike for ever. */
  private void audit(Running system, Ledger ledger, RoutingLoad load, List<ServiceProcess> both) {
    do {
      both.forEach(it -> Freeze.go(it.pid()));
      Pause.of(SETTLE);
      both.forEach(it -> Freeze.stop(it.pid()));
      Pause.of(SETTLE);
    } while (load.untold() > 0);
    Evidence evidence = Evidence.of(system, ledger, Circumstances.CALM, Instant.now());
    findings.addAll(new HandoffsCheck().findings(evidence));
    findings.addAll(new ClocksCheck().findings(evidence));
    findings.addAll(load.findings());
    both.forEach(it -> Freeze.go(it.pid()));
  }

  private List<Finding> report(JdbcClient database, RoutingLoad load) {
    out.printf(
        "requests %d, answers %d, handoffs %d%nsteps: %s%n",
        load.requests(),
        load.reps().answers(),
        database.sql("select count(*) from handoff").query(Long.class).single(),
        steps(database));
    findings.stream().limit(20).forEach(out::println);
    out.println(findings.isEmpty() ? "0 lost, 0 doubled" : findings.size() + " findings");
    return List.copyOf(findings);
  }

  private static String steps(JdbcClient database) {
    return String.join(
        ", ",
        database
            .sql("select what || ' ' || count(*) from handoff_line group by what order by what")
            .query((row, _) -> row.getString(1))
            .list());
  }

  private void kill(ServiceProcess instance) {
    Pause.of(BETWEEN);
    out.println("kill -9 " + instance.name());
    instance.kill();
    Pause.of(BETWEEN);
    instance.restart();
  }

  /** While one instance hangs, with a team's row locked if we are lucky, the other must go on. */
  private void pause(ServiceProcess instance, Hold hold, PretendedReps reps) {
    Pause.of(BETWEEN);
    boolean inTransaction = hold.stopInTransaction(instance);
    reps.measureStandstill();
    Pause.of(PAUSED);
    Duration stopped = reps.longestStandstill();
    Freeze.go(instance.pid());
    out.printf(
        "SIGSTOP %s for %d s, %s a transaction open: longest without an offer %d ms%n",
        instance.name(),
        PAUSED.toSeconds(),
        inTransaction ? "with" : "without",
        stopped.toMillis());
    if (stopped.compareTo(MOST_STOPPED) > 0) {
      findings.add(
          new Finding("a paused instance stops a team for 5 s at most", stopped.toString()));
    }
  }
}
