package io.leadpipeline.prove;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent.HandRaised;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.events.Topics;
import io.leadpipeline.prove.Submission.Expectation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Every raised hand and every SQL has its handoff, once, which takes legal steps only; a lead has
 * at most one open at any time.
 */
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
    for (StageChanged event : evidence.events(Topics.STAGES, StageChanged.class)) {
      if (event.to().equals(Stage.SQL) && !taken.contains(event.about().causeId())) {
        findings.add(new Finding("an SQL is handed off", event.about().causeId().toString()));
      }
    }
    for (UUID silent : ids(evidence, NEVER_TOLD)) {
      findings.add(new Finding("a handoff is offered or waits visibly", silent.toString()));
    }
    for (HandoffPath path : HandoffPath.of(evidence.events(Topics.HANDOFFS, HandoffEvent.class))) {
      path.flaw()
          .ifPresent(flaw ->
              findings.add(new Finding("a handoff takes legal steps", path.id() + ": " + flaw)));
    }
    for (UUID lead : ids(evidence, OPEN_TOGETHER)) {
      findings.add(new Finding("one open handoff per lead at any time", lead.toString()));
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

  private static final String NEVER_TOLD =
      """
      select h.id from handoff h
      where not exists (
          select from handoff_line l
          where l.handoff_id = h.id and l.what in ('OFFERED', 'WAITING', 'WITHDRAWN'))
      """;

  /** Handoffs of leads that were merged were open together by right, until the merge. */
  private static final String OPEN_TOGETHER =
      """
      with span as (
        select h.id, h.lead_id, h.created_at as opened,
               coalesce(min(l.happened), 'infinity') as ended
        from handoff h left join handoff_line l
          on l.handoff_id = h.id and l.what in ('CLOSED', 'WITHDRAWN')
        where h.lead_id not in (select survivor_id from lead_alias)
        group by h.id)
      select distinct a.lead_id from span a join span b
        on a.lead_id = b.lead_id and a.id < b.id
          and a.opened < b.ended and b.opened < a.ended
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
