package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.prove.Submission.Expectation;
import java.io.PrintStream;
import java.util.List;

/** Audits what a run has left and says it in a few lines. */
final class Report {

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /** Waits until nothing moves and audits then; what still moves is not audited. */
  List<Finding> atRest(Running system, Ledger ledger, int notificationKills) {
    List<Finding> moving = Quiet.missed(system).stream().toList();
    moving.forEach(out::println);
    return moving.isEmpty() ? of(Evidence.of(system, ledger, notificationKills)) : moving;
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
}
