package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.application.LeadChange;
import io.leadpipeline.scoring.application.TrailLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trails of announced causes in PostgreSQL. */
public final class JdbcTrailLog implements TrailLog {

  private static final String BEGIN =
      """
      insert into cause_trail (cause_id, lead_id, handoff_id, occurred, received, accepted, scored)
      select cause_id, lead_id, handoff_id, occurred, received, accepted, scored
      from unnest(:causes, :leads, :handoffs, :occurred, :received, :accepted, :scored)
        as t (cause_id, lead_id, handoff_id, occurred, received, accepted, scored)
      on conflict on constraint cause_trail_pk do nothing
      """;

  private static final String OF =
      """
      select cause_id, occurred, received, accepted, scored, routed, alerted, acknowledged, contacted
      from cause_trail
      where cause_id = any(:causes)
      """;

  private static final String LOCK =
      """
      select handoff_id from cause_trail where handoff_id = any(:handoffs)
      order by handoff_id
      for update
      """;

  // least() passes over nulls, so that the earlier time stays in whatever order they come.
  private static final String MERGE =
      """
      update cause_trail c
      set routed = least(c.routed, t.routed), alerted = least(c.alerted, t.alerted),
        acknowledged = least(c.acknowledged, t.acknowledged),
        contacted = least(c.contacted, t.contacted)
      from unnest(:handoffs, :routed, :alerted, :acknowledged, :contacted)
        as t (handoff_id, routed, alerted, acknowledged, contacted)
      where c.handoff_id = t.handoff_id
      """;

  private final JdbcClient jdbc;

  public JdbcTrailLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Begun(UUID cause, UUID lead, Trail trail) {}

  @Override
  public void begin(Collection<LeadChange> changes) {
    List<Begun> begun = changes.stream().flatMap(JdbcTrailLog::begun).toList();
    if (begun.isEmpty()) {
      return;
    }
    jdbc.sql(BEGIN)
        .param("causes", SqlArrays.uuids(begun, Begun::cause))
        .param("leads", SqlArrays.uuids(begun, Begun::lead))
        .param("handoffs", SqlArrays.uuids(begun, row -> Ids.handoff(row.cause())))
        .param("occurred", SqlArrays.instants(begun, row -> row.trail().occurred()))
        .param("received", SqlArrays.instants(begun, row -> row.trail().received()))
        .param("accepted", SqlArrays.instants(begun, row -> row.trail().accepted()))
        .param("scored", SqlArrays.instants(begun, row -> row.trail().scored()))
        .update();
  }

  private static Stream<Begun> begun(LeadChange change) {
    return change.trail().stream()
        .map(trail -> new Begun(change.after().causeId(), change.id(), trail));
  }

  @Override
  public Map<UUID, Trail> of(Collection<UUID> causes) {
    Map<UUID, Trail> trails = new HashMap<>();
    jdbc.sql(OF)
        .param("causes", SqlArrays.uuids(causes))
        .query(row -> {
          trails.put(row.getObject("cause_id", UUID.class), trail(row));
        });
    return trails;
  }

  @Override
  public Set<UUID> merge(Map<UUID, Trail> byHandoff) {
    Map<UUID, Trail> sorted = new TreeMap<>(byHandoff);
    Set<UUID> known =
        new HashSet<>(
            jdbc.sql(LOCK)
                .param("handoffs", SqlArrays.uuids(sorted.keySet()))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    jdbc.sql(MERGE)
        .param("handoffs", SqlArrays.uuids(sorted.keySet()))
        .param("routed", SqlArrays.instants(sorted.values(), Trail::routed))
        .param("alerted", SqlArrays.instants(sorted.values(), Trail::alerted))
        .param("acknowledged", SqlArrays.instants(sorted.values(), Trail::acknowledged))
        .param("contacted", SqlArrays.instants(sorted.values(), Trail::contacted))
        .update();
    return known;
  }

  private static Trail trail(ResultSet row) throws SQLException {
    return new Trail(
        instant(row, "occurred"),
        instant(row, "received"),
        instant(row, "accepted"),
        instant(row, "scored"),
        instant(row, "routed"),
        instant(row, "alerted"),
        instant(row, "acknowledged"),
        instant(row, "contacted"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
