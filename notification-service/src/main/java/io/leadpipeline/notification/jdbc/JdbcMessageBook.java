package io.leadpipeline.notification.jdbc;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.notification.application.MessageBook;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.HandoffCopy;
import io.leadpipeline.notification.domain.Press;
import io.leadpipeline.notification.domain.Redraw;
import io.leadpipeline.notification.domain.Story;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Messages as the table {@code alert} has them. */
public final class JdbcMessageBook implements MessageBook {

  private static final String PRESS =
      """
      with theirs as (
        select a.id, a.answer from alert a
        join target t on t.rep_id = a.rep_id and t.channel = a.channel and t.address = :who
        where a.id = :id and a.channel = :channel for update of a)
      update alert a
      set answer = :answer, redraw_at = now()
      from theirs
      where a.id = theirs.id and (theirs.answer is null or theirs.answer = :answer)
      returning theirs.answer is null as first,
      """
          + AlertRows.COLUMNS;

  private static final String TAKE =
      """
      with due as (
        select id from alert where redraw_at <= now() and state = 'ACCEPTED_BY_CHANNEL'
        order by redraw_at limit :limit for update skip locked),
      taken as (
        update alert a set redraw_at = now() + :lease * interval '1 millisecond'
        from due where a.id = due.id
        returning a.*)
      select a.detail, a.answer, a.redraw_at, a.handoff_id, a.lead_id,
             h.version as now_version, h.state as now_state, h.rep_id as now_rep, h.hop as now_hop,
             o.name as now_holder,
      """
          + AlertRows.COLUMNS
          + ", "
          + PersonRows.COLUMNS
          + """
          from taken a
          join handoff_copy h on h.handoff_id = a.handoff_id
          left join person p on p.rep_id = a.rep_id
          left join person o on o.rep_id = h.rep_id
          """;

  private static final String LATER =
      """
      update alert set redraw_at = now() + :pause * interval '1 millisecond'
      where id = :id and redraw_at = :until
      """;

  private static final String REDRAWN =
      "update alert set redraw_at = null where id = :id and redraw_at = :until";

  private final JdbcClient jdbc;
  private final AlertRows rows;

  /** Messages about what {@code json} reads. */
  public JdbcMessageBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.rows = new AlertRows(json);
  }

  @Override
  public Optional<Pressed> press(Press press) {
    return jdbc.sql(PRESS)
        .param("id", press.alert())
        .param("channel", press.channel().value())
        .param("who", press.who())
        .param("answer", press.answer().value())
        .query((row, _) -> new Pressed(rows.notice(row), row.getBoolean("first")))
        .optional();
  }

  @Override
  public List<Redraw> take(int limit, Duration lease) {
    return jdbc.sql(TAKE)
        .param("limit", limit)
        .param("lease", lease.toMillis())
        .query((row, _) -> redraw(row))
        .list();
  }

  private Redraw redraw(ResultSet row) throws SQLException {
    Errand errand = rows.errand(row);
    boolean answered = row.getString("answer") != null;
    String holder = row.getString("now_holder");
    Story story = Story.of(errand.notice(), now(row), answered, holder);
    Instant until = row.getObject("redraw_at", OffsetDateTime.class).toInstant();
    return new Redraw(errand, row.getString("detail"), story, until);
  }

  private static HandoffCopy now(ResultSet row) throws SQLException {
    return new HandoffCopy(
        row.getObject("handoff_id", UUID.class),
        row.getObject("lead_id", UUID.class),
        row.getLong("now_version"),
        new HandoffState(row.getString("now_state")),
        row.getString("now_rep"),
        row.getInt("now_hop"));
  }

  @Override
  public void later(Redraw redraw, Duration pause) {
    jdbc.sql(LATER)
        .param("id", redraw.errand().notice().id())
        .param("until", redraw.until().atOffset(ZoneOffset.UTC))
        .param("pause", pause.toMillis())
        .update();
  }

  @Override
  public void redrawn(Redraw redraw) {
    jdbc.sql(REDRAWN)
        .param("id", redraw.errand().notice().id())
        .param("until", redraw.until().atOffset(ZoneOffset.UTC))
        .update();
  }
}
