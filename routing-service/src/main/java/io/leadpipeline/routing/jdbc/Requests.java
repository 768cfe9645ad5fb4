package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.LostRaceException;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.sql.Answer;
import io.leadpipeline.messaging.sql.Trip;
import io.leadpipeline.messaging.sql.Trips;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

  private final Trips trips;

  Requests(Trips trips) {
    this.trips = trips;
  }

  Answer<List<UUID>> known(Collection<UUID> causes, Trip trip) {
    return trip.sql(KNOWN)
        .param("ids", SqlArrays.uuids(causes))
        .query((row, _) -> row.getObject("cause_id", UUID.class));
  }

  void take(Map<UUID, UUID> requests, Instant now) {
    if (requests.isEmpty()) {
      return;
    }
    List<Map.Entry<UUID, UUID>> rows = List.copyOf(requests.entrySet());
    trips
        .sql(TAKE)
        .param("causes", SqlArrays.uuids(rows, Map.Entry::getKey))
        .param("handoffs", SqlArrays.uuids(rows, Map.Entry::getValue))
        .param("now", Times.at(now))
        .update(taken -> requireAll(taken, rows.size()));
  }

  private static void requireAll(int taken, int asked) {
    if (taken < asked) {
      throw new LostRaceException("a cause was taken for another lead meanwhile");
    }
  }
}
