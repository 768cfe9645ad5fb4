package io.leadpipeline.notification.jdbc;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.notification.application.HandoffCopies;
import io.leadpipeline.notification.domain.HandoffCopy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies of handoffs in the table {@code handoff_copy}. */
public final class JdbcHandoffCopies implements HandoffCopies {

  private static final String FIND =
      """
      select handoff_id, lead_id, version, state, rep_id, hop
      from handoff_copy where handoff_id = any(:ids) order by handoff_id
      """;

  private static final String FIND_LOCKED = FIND + " for update";

  /** Writing an equal version changes nothing but locks the row, so that it stays the newest. */
  private static final String KEEP =
      """
      insert into handoff_copy as known (handoff_id, lead_id, version, state, rep_id, hop)
      select handoff_id, lead_id, version, state, rep_id, hop
      from unnest(:ids, :leads, :versions, :states, :reps, :hops)
        as t (handoff_id, lead_id, version, state, rep_id, hop)
      on conflict (handoff_id) do update
        set lead_id = excluded.lead_id, version = excluded.version, state = excluded.state,
            rep_id = excluded.rep_id, hop = excluded.hop
        where known.version <= excluded.version
      returning handoff_id
      """;

  private final JdbcClient jdbc;

  public JdbcHandoffCopies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<UUID, HandoffCopy> find(Collection<UUID> ids, boolean forUpdate) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(forUpdate ? FIND_LOCKED : FIND)
        .param("ids", SqlArrays.uuids(ids))
        .query((row, _) -> read(row))
        .list()
        .stream()
        .collect(Collectors.toMap(HandoffCopy::id, Function.identity()));
  }

  @Override
  public Set<UUID> keep(Collection<HandoffCopy> newest) {
    if (newest.isEmpty()) {
      return Set.of();
    }
    List<HandoffCopy> sorted =
        newest.stream().sorted(Comparator.comparing(HandoffCopy::id)).toList();
    return Set.copyOf(
        jdbc.sql(KEEP)
            .param("ids", SqlArrays.uuids(sorted, HandoffCopy::id))
            .param("leads", SqlArrays.uuids(sorted, HandoffCopy::leadId))
            .param("versions", SqlArrays.longs(sorted, HandoffCopy::version))
            .param("states", SqlArrays.texts(sorted, copy -> copy.state().value()))
            .param("reps", SqlArrays.texts(sorted, HandoffCopy::rep))
            .param("hops", SqlArrays.integers(sorted, HandoffCopy::hop))
            .query(UUID.class)
            .list());
  }

  private static HandoffCopy read(ResultSet row) throws SQLException {
    return new HandoffCopy(
        row.getObject("handoff_id", UUID.class),
        row.getObject("lead_id", UUID.class),
        row.getLong("version"),
        new HandoffState(row.getString("state")),
        row.getString("rep_id"),
        row.getInt("hop"));
  }
}
