package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.LostRaceException;
import io.leadpipeline.messaging.SqlArrays;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Causes taken, each once and for ever. */
final class Requests {
  private static final String KNOWN = "select cause_id from request where cause_id = any(:ids)";
  private static final String TAKE =
      """
      insert into request (cause_id, handoff_id, taken_at)
      select cause, handoff, :now from unnest(:causes, :handoffs) as t (cause, handoff)
      order by cause
      on conflict (cause_id) do nothing
      """;

  private final JdbcClient jdbc;

  Requests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<UUID> known(Collection<UUID> causes) {
    return causes.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql(KNOWN).param("ids", SqlArrays.uuids(causes)).query(UUID.class).list());
  }

  void take(Map<UUID, UUID> requests, Instant now) {
    if (requests.isEmpty()) {
      return;
    }
    List<Map.Entry<UUID, UUID>> rows = List.copyOf(requests.entrySet());
    int taken =
        jdbc.sql(TAKE)
            .param("causes", SqlArrays.uuids(rows, Map.Entry::getKey))
            .param("handoffs", SqlArrays.uuids(rows, Map.Entry::getValue))
            .param("now", Times.at(now))
            .update();
    if (taken < rows.size()) {
      throw new LostRaceException("a cause was taken for another lead meanwhile");
    }
  }
}
