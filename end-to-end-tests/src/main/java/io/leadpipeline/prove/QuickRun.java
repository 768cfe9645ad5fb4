package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.prove.Submission.Expectation;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/** Posts all the while, kills each service in turn, then waits for quiet and audits. */
final class QuickRun {

  private static final int PER_SECOND = 20;
  private static final Duration BETWEEN = Duration.ofSeconds(3);
  private static final Duration DOWN = Duration.ofSeconds(2);
  private static final Duration SETTLE = Duration.ofMinutes(3);

  private final long seed;
  private final PrintStream out;

  QuickRun(long seed, PrintStream out) {
    this.seed = seed;
    this.out = out;
  }

  List<Finding> run() {
    Path folder = folder();
    out.printf("prove quick, seed %d, everything in %s%n", seed, folder);
    try (Running system = Running.start(folder.resolve("stack"));
        Ledger ledger = new Ledger(folder.resolve("ledger.txt"));
        Admin admin =
            Admin.create(Map.of("bootstrap.servers", system.stack().broker().bootstrapServers()))) {
      Load load = new Load(system, new Mix(seed), ledger);
      load.start(PER_SECOND);
      for (Service service : Service.values()) {
        killAndRestart(system, service);
      }
      pause(BETWEEN);
      load.finish();
      if (!new Quiet(system, admin).await(SETTLE)) {
        out.println("still moving after " + SETTLE.toSeconds() + " s: not audited");
        return List.of(new Finding("all comes to rest", "still moving after " + SETTLE));
      }
      return report(Evidence.of(system, ledger, 1));
    }
  }

  private void killAndRestart(Running system, Service service) {
    pause(BETWEEN);
    out.println("kill -9 " + service.name().toLowerCase(java.util.Locale.ROOT));
    system.stack().service(service).kill();
    pause(DOWN);
    system.stack().service(service).restart();
  }

  private List<Finding> report(Evidence evidence) {
    Ledger ledger = evidence.ledger();
    out.printf(
        "posts %d, accepted %d (%d demo requests, %d other signals, %d spam), refused %d, no answer at first %d, never %d%n",
        ledger.posted().size(),
        ledger.acceptedCount(),
        ledger.accepted(Expectation.HANDOFF).size(),
        ledger.accepted(Expectation.SIGNAL).size(),
        ledger.accepted(Expectation.SPAM).size(),
        ledger.refusedCount(),
        ledger.unavailableCount(),
        ledger.unanswered().size());
    out.printf(
        "leads %d, handoffs %d, alerts %d, mails %d%n",
        count(evidence, "scoring", "lead"),
        count(evidence, "routing", "handoff"),
        count(evidence, "notification", "alert"),
        evidence.mails().size());
    List<Finding> findings = Auditor.audit(evidence);
    findings.stream().limit(20).forEach(out::println);
    out.println(findings.isEmpty() ? "0 lost, 0 doubled" : findings.size() + " findings");
    return findings;
  }

  private static long count(Evidence evidence, String database, String table) {
    return evidence
        .database(database)
        .sql("select count(*) from " + table)
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private Path folder() {
    Path folder = Running.home().resolve(".pipeline/prove/" + seed);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause(Duration time) {
    try {
      boolean never = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
      assert !never;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
