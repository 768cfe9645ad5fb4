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

/** Kills each service in turn under load and audits what is left. */
final class QuickRun {

  private static final Duration BETWEEN = Duration.ofSeconds(3);

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
        Ledger ledger = new Ledger(folder.resolve("ledger.txt"))) {
      return new FaultRun(system, ledger, BETWEEN, out)
          .run(new Mix(seed), List.of(Service.values()))
          .map(this::report)
          .orElseGet(this::restless);
    }
  }

  private List<Finding> restless() {
    out.println("still moving after three minutes: not audited");
    return List.of(new Finding("all comes to rest", "still moving after three minutes"));
  }

  private List<Finding> report(Evidence evidence) {
    Ledger ledger = evidence.ledger();
    out.printf(
        "posts %d, accepted %d (%d demo requests, %d other forms, %d webhooks, %d spam), refused %d, no answer at first %d, never %d%n",
        ledger.posted().size(),
        ledger.acceptedCount(),
        ledger.accepted(Expectation.HANDOFF).size(),
        ledger.accepted(Expectation.SIGNAL).size(),
        ledger.accepted(Expectation.REGISTRATION).size(),
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
    try {
      Path all = Files.createDirectories(Running.home().resolve(".pipeline/prove"));
      return Files.createTempDirectory(all, seed + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
