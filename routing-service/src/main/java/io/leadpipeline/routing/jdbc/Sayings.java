package io.leadpipeline.routing.jdbc;

import io.leadpipeline.routing.domain.Absence;
import io.leadpipeline.routing.domain.DutyOverride;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said of reps' presence. */
final class Sayings {
  private static final String SAY =
      """
      insert into duty_override (rep_id, on_duty, since, until_at, reason)
      values (:rep, :onDuty, :since, :until, :reason)
      on conflict (rep_id) do update set
          on_duty = excluded.on_duty, since = excluded.since, until_at = excluded.until_at,
          reason = excluded.reason
      """;
  private static final String UNSAY = "delete from duty_override where rep_id = :rep";
  private static final String ADD =
      """
      insert into absence (id, rep_id, from_at, to_at, reason)
      values (:id, :rep, :from, :to, :reason)
      """;
  private static final String REMOVE = "delete from absence where id = :id and rep_id = :rep";
  private static final String OVER =
      "select rep_id from duty_override where until_at <= :now order by rep_id";

  private final JdbcClient jdbc;

  Sayings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void say(String repId, Optional<DutyOverride> override) {
    if (override.isEmpty()) {
      jdbc.sql(UNSAY).param("rep", repId).update();
      return;
    }
    DutyOverride said = override.get();
    jdbc.sql(SAY)
        .param("rep", repId)
        .param("onDuty", said.onDuty())
        .param("since", Times.at(said.since()))
        .param("until", said.until() == null ? null : Times.at(said.until()))
        .param("reason", said.reason())
        .update();
  }

  void addAbsence(String repId, Absence absence) {
    jdbc.sql(ADD)
        .param("id", absence.id())
        .param("rep", repId)
        .param("from", Times.at(absence.time().from()))
        .param("to", Times.at(absence.time().to()))
        .param("reason", absence.reason())
        .update();
  }

  boolean removeAbsence(String repId, UUID id) {
    return jdbc.sql(REMOVE).param("id", id).param("rep", repId).update() > 0;
  }

  List<String> over(Instant now) {
    return jdbc.sql(OVER).param("now", Times.at(now)).query((row, _) -> row.getString(1)).list();
  }
}
