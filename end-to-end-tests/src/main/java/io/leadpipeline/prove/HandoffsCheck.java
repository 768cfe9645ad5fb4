package io.leadpipeline.prove;

import io.leadpipeline.events.StageEvent.HandRaised;
import io.leadpipeline.events.Topics;
import io.leadpipeline.prove.Submission.Expectation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every raised hand has its handoff, once; a lead has at most one that is open. */
final class HandoffsCheck implements Check {

  @Override
  public List<Finding> findings(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    Set<UUID> taken = ids(evidence, "select cause_id from request");
    Set<UUID> raised = new HashSet<>();
    for (HandRaised event : evidence.events(Topics.STAGES, HandRaised.class)) {
      UUID submission = event.about().submissionId();
      if (submission != null) {
        raised.add(submission);
      }
      if (!taken.contains(event.about().causeId())) {
        findings.add(
            new Finding("a raised hand is handed off", event.about().causeId().toString()));
      }
    }
    for (UUID id : evidence.ledger().accepted(Expectation.HANDOFF)) {
      if (!raised.contains(id)) {
        findings.add(new Finding("a demo request raises a hand", id.toString()));
      }
    }
    for (UUID lead : ids(evidence, OPEN_TWICE)) {
      findings.add(new Finding("one open handoff per lead", lead.toString()));
    }
    return findings;
  }

  private static final String OPEN_TWICE =
      """
      select lead_id from handoff
      where state in ('WAITING', 'OFFERED', 'ACCEPTED', 'CONTACTED')
      group by lead_id having count(*) > 1
      """;

  private static Set<UUID> ids(Evidence evidence, String query) {
    return new HashSet<>(
        evidence
            .database("routing")
            .sql(query)
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }
}
