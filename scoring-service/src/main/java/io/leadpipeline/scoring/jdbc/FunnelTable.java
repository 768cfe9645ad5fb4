package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.application.LeadChange;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of leads with what figures are made of; written anew for leads that moved. */
final class FunnelTable {

  private static final String FORGET = "delete from funnel_step where lead_id = any(:leads)";

  // Read from a lead's last step back, the earliest later moment above a rung is a running minimum.
  private static final String WRITE =
      """
      insert into funnel_step (lead_id, from_stage, to_stage, at, stayed, advanced_after)
      with ladder (stage, rung) as (
        values ('VISITOR', 0), ('IQL', 1), ('MQL', 2), ('SRL', 3), ('SQL', 4), ('CUSTOMER', 5)),
      step as (
        select lead_id, null as from_stage, 'VISITOR' as to_stage, first_signal_at as at, 0 as nth
        from lead_search
        where lead_id = any(:leads)
        union all
        select lead_id, from_stage, to_stage, at, 1
        from stage_change
        where lead_id = any(:leads)),
      walked as (
        select lead_id, from_stage, to_stage, at, lead(at) over back as previous_at,
          case rung
            when 0 then min(at) filter (where rung > 0) over back_before
            when 1 then min(at) filter (where rung > 1) over back_before
            when 2 then min(at) filter (where rung > 2) over back_before
            when 3 then min(at) filter (where rung > 3) over back_before
            when 4 then min(at) filter (where rung > 4) over back_before
          end as advanced_at
        from step
        left join ladder on ladder.stage = step.to_stage
        window back as (partition by lead_id order by at desc, nth desc),
          back_before as (back rows between unbounded preceding and 1 preceding))
      select lead_id, from_stage, to_stage, at, extract(epoch from at - previous_at),
        extract(epoch from advanced_at - at)
      from walked
      """;

  private final JdbcClient jdbc;

  FunnelTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(Collection<LeadChange> changes) {
    List<LeadChange> moved =
        changes.stream()
            .filter(change -> !change.after().test())
            .filter(FunnelTable::moved)
            .toList();
    List<UUID> known =
        moved.stream().filter(change -> change.before().version() > 0).map(LeadChange::id).toList();
    if (!known.isEmpty()) {
      jdbc.sql(FORGET).param("leads", SqlArrays.uuids(known)).update();
    }
    if (!moved.isEmpty()) {
      jdbc.sql(WRITE).param("leads", SqlArrays.uuids(moved, LeadChange::id)).update();
    }
  }

  private static boolean moved(LeadChange change) {
    return change.before().version() == 0 || change.refolded() || !change.newHistory().isEmpty();
  }
}
