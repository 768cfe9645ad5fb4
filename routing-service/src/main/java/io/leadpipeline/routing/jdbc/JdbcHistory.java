package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.routing.application.History;
import io.leadpipeline.routing.domain.Happening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to handoffs, as rows of {@code handoff_line}. */
public final class JdbcHistory implements History {
  private static final String ADD =
      """
      insert into handoff_line (handoff_id, version, what, happened, rep_id, detail)
      select handoff_id, version, what, happened, rep_id, detail
      from unnest(:ids, :versions, :whats, :times, :reps, :details)
        as t (handoff_id, version, what, happened, rep_id, detail)
      on conflict (handoff_id, version, what) do nothing
      """;
  private static final String OF =
      """
      select handoff_id, version, what, happened, rep_id, detail
      from handoff_line where handoff_id = :id
      union all
      select r.handoff_id, 0, 'REQUESTED',
             case when r.cause_id = h.cause_id then h.created_at else r.taken_at end, null, null
      from request r join handoff h on h.id = r.handoff_id where r.handoff_id = :id
      order by happened, version
      """;

  private final JdbcClient jdbc;
  private final Trips trips;

  public JdbcHistory(JdbcClient jdbc, Trips trips) {
    this.jdbc = jdbc;
    this.trips = trips;
  }

  @Override
  public void add(Collection<Happening> lines) {
    if (!lines.isEmpty()) {
      trips
          .sql(ADD)
          .param("ids", SqlArrays.uuids(lines, Happening::handoffId))
          .param("versions", SqlArrays.longs(lines, Happening::version))
          .param("whats", SqlArrays.texts(lines, Happening::what))
          .param("times", SqlArrays.instants(lines, Happening::at))
          .param("reps", SqlArrays.texts(lines, Happening::rep))
          .param("details", SqlArrays.texts(lines, Happening::detail))
          .update();
    }
  }

  @Override
  public List<Happening> of(UUID handoffId) {
    return jdbc.sql(OF).param("id", handoffId).query(JdbcHistory::line).list();
  }

  private static Happening line(ResultSet row, int number) throws SQLException {
    return new Happening(
        row.getObject("handoff_id", UUID.class),
        row.getLong("version"),
        Objects.requireNonNull(Times.of(row, "happened")),
        row.getString("what"),
        row.getString("rep_id"),
        row.getString("detail"));
  }
}
