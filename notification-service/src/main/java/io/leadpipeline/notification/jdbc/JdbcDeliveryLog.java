package io.leadpipeline.notification.jdbc;

import io.leadpipeline.notification.application.AlertLine;
import io.leadpipeline.notification.application.DeliveryLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The delivery log as the table {@code alert} has it. */
public final class JdbcDeliveryLog implements DeliveryLog {

  private static final String SELECT =
      """
      select a.id, a.handoff_id, a.lead_id, a.rep_id, a.channel, a.state, a.state_at, a.planned_at,
             a.attempts, a.detail, a.acknowledged_at,
             case when a.state = 'PLANNED' then a.next_attempt_at end as next_attempt_at,
             case when a.state <> 'PLANNED' then null
                  when a.test or exists (select 1 from person p where p.rep_id = a.rep_id)
                  then 'channel' else 'rep' end as waiting_for
      from alert a
      """;

  private static final String NEWEST_FIRST = " order by a.planned_at desc, a.id limit :limit";
  private static final String OF_LEAD = SELECT + "where a.lead_id = :id" + NEWEST_FIRST;
  private static final String OF_HANDOFF = SELECT + "where a.handoff_id = :id" + NEWEST_FIRST;

  private static final String DEAD =
      SELECT + "where a.state = 'FAILED' order by a.state_at desc, a.id limit :limit";

  private final JdbcClient jdbc;

  public JdbcDeliveryLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<AlertLine> ofLead(UUID leadId, int limit) {
    return query(OF_LEAD, leadId, limit);
  }

  @Override
  public List<AlertLine> ofHandoff(UUID handoffId, int limit) {
    return query(OF_HANDOFF, handoffId, limit);
  }

  @Override
  public List<AlertLine> dead(int limit) {
    return jdbc.sql(DEAD).param("limit", limit).query((row, _) -> read(row)).list();
  }

  private List<AlertLine> query(String sql, UUID id, int limit) {
    return jdbc.sql(sql).param("id", id).param("limit", limit).query((row, _) -> read(row)).list();
  }

  private static AlertLine read(ResultSet row) throws SQLException {
    OffsetDateTime next = row.getObject("next_attempt_at", OffsetDateTime.class);
    return new AlertLine(
        row.getObject("id", UUID.class),
        row.getObject("handoff_id", UUID.class),
        row.getObject("lead_id", UUID.class),
        row.getString("rep_id"),
        row.getString("channel"),
        row.getString("state"),
        instant(row, "state_at"),
        instant(row, "planned_at"),
        row.getInt("attempts"),
        instantOrNull(next),
        row.getString("waiting_for"),
        instantOrNull(row.getObject("acknowledged_at", OffsetDateTime.class)),
        row.getString("detail"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instantOrNull(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
