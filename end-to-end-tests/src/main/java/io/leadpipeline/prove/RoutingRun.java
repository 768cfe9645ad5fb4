package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.localstack.ServiceProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Two instances of routing share out 200 leads that 64 writers tell of, while each is killed and
 * paused in turn; then everything told is audited.
 */
final class RoutingRun {

  private static final Duration PAUSED = Duration.ofSeconds(10);
  private static final Duration MOST_STOPPED = Duration.ofSeconds(5);
  private static final Duration BETWEEN = Duration.ofSeconds(4);
  private static final int ROUNDS = 3;

  private final long seed;
  private final PrintStream out;

  RoutingRun(long seed, PrintStream out) {
    this.seed = seed;
    this.out = out;
  }

  List<Finding> run() {
    Path folder = folder();
    out.printf("prove routing, seed %d, everything in %s%n", seed, folder);
    try (Running system = Running.start(folder.resolve("stack"));
        Ledger ledger = new Ledger(folder.resolve("ledger.txt"));
        RoutingLoad load = new RoutingLoad(system, seed)) {
      Stream.of(Service.values())
          .filter(service -> service != Service.ROUTING)
          .forEach(service -> system.stack().service(service).kill());
      ServiceProcess first = system.stack().service(Service.ROUTING);
      try (ServiceProcess second = first.twin(freePort(), freePort())) {
        load.start();
        for (int round = 0; round < ROUNDS; round++) {
          kill(first);
          pause(second, load);
          kill(second);
          pause(first, load);
        }
        load.finish();
        return report(Evidence.of(system, ledger, 0), load);
      }
    }
  }

  private List<Finding> report(Evidence evidence, RoutingLoad load) {
    List<Finding> findings = new ArrayList<>(new HandoffsCheck().findings(evidence));
    findings.addAll(new ClocksCheck().findings(evidence));
    findings.addAll(load.findings());
    var routing = evidence.database("routing");
    out.printf(
        "requests %d, handoffs %s, timers set %s, answers %d%n",
        load.requests(),
        routing.sql("select count(*) from handoff").query(Long.class).single(),
        routing.sql("select count(*) from handoff_line").query(Long.class).single(),
        load.answers());
    findings.stream().limit(20).forEach(out::println);
    out.println(findings.isEmpty() ? "0 lost, 0 doubled" : findings.size() + " findings");
    return findings;
  }

  private void kill(ServiceProcess instance) {
    rest(BETWEEN);
    out.println("kill -9 " + instance.name());
    instance.kill();
    rest(BETWEEN);
    instance.restart();
  }

  /** While one instance hangs, perhaps with a team's row locked, the other must go on. */
  private void pause(ServiceProcess instance, RoutingLoad load) {
    rest(BETWEEN);
    out.println("SIGSTOP " + instance.name() + " for " + PAUSED.toSeconds() + " s");
    signal("STOP", instance.pid());
    load.measureStandstill();
    rest(PAUSED);
    Duration stopped = load.longestStandstill();
    signal("CONT", instance.pid());
    out.println("longest without a handoff meanwhile: " + stopped.toMillis() + " ms");
    if (stopped.compareTo(MOST_STOPPED) > 0) {
      load.note(new Finding("a paused instance stops a team for 5 s at most", stopped.toString()));
    }
  }

  private static void signal(String name, long pid) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void rest(Duration time) {
    try {
      boolean never = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
      assert !never;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder() {
    try {
      Path all = Files.createDirectories(Running.home().resolve(".pipeline/prove"));
      return Files.createTempDirectory(all, "routing-" + seed + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
