package io.leadpipeline.prove;

import java.util.List;

/** Compares ledger, topics, databases and mails. */
final class Auditor {

  private static final List<Check> CHECKS =
      List.of(
          new SubmissionsCheck(),
          new RejectionsCheck(),
          new CountersCheck(),
          new PeopleCheck(),
          new LeadsCheck(),
          new HandoffsCheck(),
          new ClocksCheck(),
          new AlertsCheck());

  private Auditor() {}

  /** Everything that is not as promised; none when all is well. */
  static List<Finding> audit(Evidence evidence) {
    return CHECKS.stream().flatMap(check -> check.findings(evidence).stream()).toList();
  }
}
