package io.leadpipeline.prove;

import io.leadpipeline.e2e.Freeze;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.prove.Submission.Expectation;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Audits what a run has left and says it in a few lines. */
final class Report {

  private static final Duration SETTLE = Duration.ofMinutes(10);
  private static final Duration BETWEEN_STRIKES = Duration.ofSeconds(10);
  private static final int MOST_TRIES = 20;
  private static final int MOST_EXAMPLES = 4;

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /**
   * Waits until nothing moves and audits then; what still moves is not audited. Clocks strike for
   * ever, so routing is frozen meanwhile, between two strikes.
   */
  List<Finding> atRest(Running system, Ledger ledger, int notificationKills) {
    long routing = system.stack().service(Service.ROUTING).pid();
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      List<Finding> moving = Quiet.missed(system, SETTLE).stream().toList();
      if (!moving.isEmpty()) {
        moving.forEach(out::println);
        return moving;
      }
      Freeze.stop(routing);
      try {
        if (Quiet.missed(system, BETWEEN_STRIKES).isEmpty()) {
          return of(Evidence.of(system, ledger, notificationKills));
        }
      } finally {
        Freeze.go(routing);
      }
    }
    return List.of(new Finding("all comes to rest between two clocks", "routing never did"));
  }

  private List<Finding> of(Evidence evidence) {
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
    findings.stream()
        .collect(Collectors.groupingBy(Finding::promise, LinkedHashMap::new, Collectors.toList()))
        .forEach((promise, broken) -> {
          broken.stream().limit(MOST_EXAMPLES).forEach(out::println);
          out.printf("%s: broken %d times%n", promise, broken.size());
        });
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
}
