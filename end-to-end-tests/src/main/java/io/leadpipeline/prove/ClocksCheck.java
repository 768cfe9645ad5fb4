package io.leadpipeline.prove;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** No clock is forgotten, and none strikes early or late. */
final class ClocksCheck implements Check {

  /** A dead instance is found within 12 s, and a service takes its time to start. */
  private static final Duration TOLERANCE = Duration.ofSeconds(30);

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
      select t.task_instance as id from scheduled_tasks t
      where t.execution_time < now() - interval '30 seconds'
      """;
  private static final String PASSED =
      "select handoff_id, version, happened from handoff_line where what = 'PASSED'";

  @Override
  public List<Finding> findings(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    texts(evidence, FORGOTTEN)
        .forEach(id -> findings.add(new Finding("an open handoff has its timer", id)));
    texts(evidence, OVERDUE)
        .forEach(id -> findings.add(new Finding("a timer strikes in time", id)));
    Map<String, Instant> passed = passed(evidence);
    HandoffPath.of(evidence.events(Topics.HANDOFFS, HandoffEvent.class))
        .forEach(path -> findings.addAll(unpunctual(path, passed)));
    return findings;
  }

  private static List<Finding> unpunctual(HandoffPath path, Map<String, Instant> passed) {
    List<Finding> findings = new ArrayList<>();
    Instant due = Instant.MAX;
    for (HandoffEvent event : path.told()) {
      Instant at = passed.get(key(path.id(), event.about().version()));
      if (event instanceof HandoffEvent.Passed gone
          && gone.reason().equals("expired")
          && at != null
          && (at.isBefore(due) || at.isAfter(due.plus(TOLERANCE)))) {
        findings.add(
            new Finding("an offer passes on when due", path.id() + " at " + at + ", due " + due));
      }
      Instant next = event.handoff().dueAt();
      due = next == null ? Instant.MAX : next;
    }
    return findings;
  }

  private static Map<String, Instant> passed(Evidence evidence) {
    Map<String, Instant> passed = new HashMap<>();
    evidence
        .database("routing")
        .sql(PASSED)
        .query(row -> {
          UUID id = row.getObject("handoff_id", UUID.class);
          Instant at = row.getObject("happened", OffsetDateTime.class).toInstant();
          passed.put(key(id, row.getLong("version")), at);
        });
    return passed;
  }

  private static String key(UUID handoff, long version) {
    return handoff + "/" + version;
  }

  private static List<String> texts(Evidence evidence, String query) {
    return evidence.database("routing").sql(query).query((row, _) -> row.getString("id")).list();
  }
}
