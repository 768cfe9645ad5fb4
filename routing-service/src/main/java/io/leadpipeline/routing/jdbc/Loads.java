package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.routing.domain.Load;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Seat;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much those whose capacity is limited have to do. */
final class Loads {
  private static final String OF_LIMITED =
      """
      select t.rep_id,
          (select count(*) from handoff h
           where h.rep_id = t.rep_id and h.state in ('OFFERED', 'ACCEPTED') and not h.test) as open,
          (select count(*) from choice c
           where c.rep_id = t.rep_id and c.chosen_at > t.since and c.why <> 'test'
             and not exists (
                 select from turn_change x
                 where x.handoff_id = c.handoff_id and x.rep_id = c.rep_id
                   and x.kind = 'CREDITED')) as fresh
      from unnest(:reps, :since) as t (rep_id, since)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final boolean capacityCounts;

  Loads(JdbcClient jdbc, Clock clock, boolean capacityCounts) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.capacityCounts = capacityCounts;
  }

  Map<String, Load> of(Map<String, Salesperson> people, Map<String, List<Seat>> seats) {
    List<Salesperson> limited =
        seats.values().stream()
            .flatMap(Collection::stream)
            .map(seat -> people.get(seat.rep()))
            .filter(Objects::nonNull)
            .filter(person -> person.terms().capacity().isLimited())
            .toList();
    return capacityCounts && !limited.isEmpty() ? read(limited) : Map.of();
  }

  private Map<String, Load> read(List<Salesperson> limited) {
    Map<String, Load> loads = new HashMap<>();
    jdbc.sql(OF_LIMITED)
        .param("reps", SqlArrays.texts(limited, Salesperson::id))
        .param(
            "since",
            SqlArrays.instants(
                limited, one -> clock.instant().minus(one.terms().capacity().period())))
        .query(row -> {
          loads.put(row.getString(1), new Load(row.getInt(2), row.getInt(3)));
        });
    return loads;
  }
}
