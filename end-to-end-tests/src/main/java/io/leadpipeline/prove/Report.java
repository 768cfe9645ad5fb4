package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.prove.Submission.Expectation;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Audits what a run has left and says it in a few lines. */
final class Report {

  private static final Duration SETTLE = Duration.ofMinutes(10);

  /** Words about one lead are bundled for two minutes. */
  private static final Duration LAST_ALERTS = Duration.ofMinutes(5);

  private static final int MOST_TRIES = 3;
  private static final int MOST_EXAMPLES = 4;

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /**
   * Waits until nothing moves and audits then; what still moves is not audited. Clocks strike for
   * ever, so they are held once everything else is done.
   */
  List<Finding> atRest(Running system, Ledger ledger, Circumstances circumstances) {
    Optional<Finding> moving = Quiet.missed(system, Scope.SCORED, SETTLE);
    for (int tries = 0; tries < MOST_TRIES && moving.isEmpty(); tries++) {
      try (HeldClocks held = HeldClocks.of(system.stack())) {
        moving = Quiet.missed(system, Scope.ALL, LAST_ALERTS);
        if (moving.isEmpty()) {
          return of(Evidence.of(system, ledger, circumstances, held.since()));
        }
      }
      moving = Quiet.missed(system, Scope.SCORED, SETTLE);
    }
    List<Finding> findings =
        List.of(moving.orElseGet(() -> new Finding("all comes to rest", "it never did")));
    findings.forEach(out::println);
    return findings;
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
