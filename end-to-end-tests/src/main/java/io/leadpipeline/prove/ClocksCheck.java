package io.leadpipeline.prove;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Topics;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** No clock is forgotten, and none strikes early or late. */
final class ClocksCheck implements Check {

  private static final String FORGOTTEN =
      """
      select h.id from handoff h
      where h.state in ('OFFERED', 'ACCEPTED') and h.nudges < 2
        and not (h.state = 'OFFERED' and h.due_at is null)
        and not (h.state = 'ACCEPTED' and h.contact_by is null)
        and not exists (
            select from scheduled_tasks t
            where t.task_name = 'handoff-step'
              and t.task_instance = h.id || '/' || h.version || '/' || h.snoozed::int)
      """;
  private static final String OVERDUE =
      """
      select task_instance, execution_time from scheduled_tasks
      where execution_time < :still
      """;

  /** What concerned nobody else has no version of its own. */
  private static final String RECORDED =
      """
      select handoff_id, version, happened from handoff_line
      where what not in ('SNOOZED', 'HURRIED')
      """;

  @Override
  public List<Finding> findings(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    texts(evidence, FORGOTTEN)
        .forEach(id -> findings.add(new Finding("an open handoff has its timer", id)));
    overdue(evidence).forEach(id -> findings.add(new Finding("a timer strikes in time", id)));
    Punctuality punctuality = new Punctuality(evidence.circumstances());
    Map<UUID, Map<Long, Instant>> recorded = recorded(evidence);
    for (HandoffPath path : HandoffPath.of(evidence.events(Topics.HANDOFFS, HandoffEvent.class))) {
      punctuality
          .flaws(path, recorded.getOrDefault(path.id(), Map.of()))
          .forEach(flaw ->
              findings.add(new Finding("a step comes within its clock", path.id() + ": " + flaw)));
    }
    return findings;
  }

  private static List<String> overdue(Evidence evidence) {
    Punctuality punctuality = new Punctuality(evidence.circumstances());
    List<String> overdue = new ArrayList<>();
    evidence
        .database("routing")
        .sql(OVERDUE)
        .param("still", OffsetDateTime.ofInstant(evidence.still(), ZoneOffset.UTC))
        .query(row -> {
          Instant due = row.getObject("execution_time", OffsetDateTime.class).toInstant();
          if (punctuality.isLate(due, evidence.still())) {
            overdue.add(row.getString("task_instance"));
          }
        });
    return overdue;
  }

  private static Map<UUID, Map<Long, Instant>> recorded(Evidence evidence) {
    Map<UUID, Map<Long, Instant>> recorded = new HashMap<>();
    evidence
        .database("routing")
        .sql(RECORDED)
        .query(row -> {
          UUID id = row.getObject("handoff_id", UUID.class);
          Instant at = row.getObject("happened", OffsetDateTime.class).toInstant();
          recorded.computeIfAbsent(id, _ -> new HashMap<>()).put(row.getLong("version"), at);
        });
    return recorded;
  }

  private static List<String> texts(Evidence evidence, String query) {
    return evidence.database("routing").sql(query).query((row, _) -> row.getString("id")).list();
  }
}
