package io.leadpipeline.prove;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every signal has its lead, an absorbed lead is gone, and routing knows it by its survivor. */
final class LeadsCheck implements Check {

  private static final String WITHOUT_LEAD =
      "select s.id from signal s where not exists (select from lead where id = s.lead_id)";

  private static final String WITHOUT_SIGNAL =
      "select l.id from lead l where not exists (select from signal where lead_id = l.id)";

  private static final String BAD_ALIAS =
      """
      select a.absorbed_id from lead_alias a
      where exists (select from lead where id = a.absorbed_id)
        or not exists (select from lead where id = a.survivor_id)
      """;

  private static final String SHARED_MAILBOX =
      """
      select min(id::text)::uuid from lead
      where email is not null
      group by lower(email), test having count(*) > 1
      """;

  @Override
  public List<Finding> findings(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    find(findings, evidence, "every signal has its lead", WITHOUT_LEAD);
    find(findings, evidence, "every lead has a signal", WITHOUT_SIGNAL);
    find(findings, evidence, "an absorbed lead points at its survivor", BAD_ALIAS);
    find(findings, evidence, "one lead per mailbox", SHARED_MAILBOX);
    Set<UUID> absorbed = ids(evidence, "scoring", "select absorbed_id from lead_alias");
    for (UUID lead : ids(evidence, "routing", "select distinct lead_id from handoff")) {
      if (absorbed.contains(lead)) {
        findings.add(new Finding("handoffs follow a merged lead", lead.toString()));
      }
    }
    return findings;
  }

  private static void find(
      List<Finding> findings, Evidence evidence, String promise, String query) {
    ids(evidence, "scoring", query)
        .forEach(id -> findings.add(new Finding(promise, id.toString())));
  }

  private static Set<UUID> ids(Evidence evidence, String database, String query) {
    return new HashSet<>(
        evidence
            .database(database)
            .sql(query)
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }
}
