package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.sql.Answer;
import io.leadpipeline.messaging.sql.Trip;
import io.leadpipeline.routing.domain.Load;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** How much those whose capacity is limited have to do. */
final class Loads {
  private static final String OF_LIMITED =
      """
      select r.id,
          (select count(*) from handoff h
           where h.rep_id = r.id and h.state in ('OFFERED', 'ACCEPTED') and not h.test) as open,
          (select count(*) from choice c
           where c.rep_id = r.id and c.why <> 'test'
             and c.chosen_at >
                 :now - (r.capacity ->> 'periodSeconds')::bigint * interval '1 second'
             and not exists (
                 select from turn_change x
                 where x.handoff_id = c.handoff_id and x.rep_id = c.rep_id
                   and x.kind = 'CREDITED')) as fresh
      from rep r
      where r.team in (%s) and r.active and r.weight > 0 and not r.test
        and r.capacity is not null and :counts
      """
          .formatted(JdbcRota.TEAMS);

  private final Clock clock;
  private final boolean capacityCounts;

  Loads(Clock clock, boolean capacityCounts) {
    this.clock = clock;
    this.capacityCounts = capacityCounts;
  }

  /** By rep, of these teams. */
  Answer<Map<String, Load>> of(Map<String, Object> teams, Trip trip) {
    return trip.sql(OF_LIMITED)
        .params(teams)
        .param("now", Times.at(clock.instant()))
        .param("counts", capacityCounts)
        .read(Loads::all);
  }

  private static Map<String, Load> all(ResultSet rows) throws SQLException {
    Map<String, Load> loads = new HashMap<>();
    while (rows.next()) {
      loads.put(rows.getString("id"), new Load(rows.getInt("open"), rows.getInt("fresh")));
    }
    return loads;
  }
}
