package io.leadpipeline.prove;

import java.util.List;
import java.util.function.Predicate;

/**
 * What must be still.
 *
 * @param backlogs a database and a count in it that must be none
 * @param consumptions which must have done all there is
 */
record Scope(List<String> backlogs, List<Consumption> consumptions) {

  private static final List<String> TO_SCORING =
      List.of(
          "ingest select count(*) from spool",
          "ingest select count(*) from outbox",
          "scoring select count(*) from outbox");

  private static final List<String> TO_MAILS =
      List.of(
          "ingest select count(*) from spool",
          "ingest select count(*) from outbox",
          "scoring select count(*) from outbox",
          "routing select count(*) from outbox",
          "notification select count(*) from outbox",
          "notification select count(*) from alert where state = 'PLANNED'");

  /** All that was posted is scored, and routing knows of it. */
  static final Scope SCORED =
      of(
          TO_SCORING,
          it -> it.database().equals("scoring") || it.consumer().equals("routing.stages"));

  static final Scope ALL = of(TO_MAILS, _ -> true);

  private static Scope of(List<String> backlogs, Predicate<Consumption> which) {
    return new Scope(backlogs, Consumption.ALL.stream().filter(which).toList());
  }
}
