package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.application.ChangeClock;
import io.leadpipeline.scoring.application.LeadRow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When leads change by time, in PostgreSQL; instances share the work by what they can lock. */
public final class JdbcChangeClock implements ChangeClock {

  private static final String DUE =
      """
      select id, version, test, test_address, announced_stage, announced_version, announced_at,
        told_face, untold_stage, cause_id, state, created_at
      from lead
      where next_change_at <= :now and model = :model
      order by next_change_at
      limit :most
      for update skip locked
      """;

  private static final String LOOK_AGAIN =
      """
      update lead set next_change_at = t.at
      from unnest(:ids, :ats) as t (id, at)
      where lead.id = t.id
      """;

  private final JdbcClient jdbc;
  private final LeadRows rows;

  public JdbcChangeClock(JdbcClient jdbc, JsonColumns json) {
    this.jdbc = jdbc;
    this.rows = new LeadRows(json);
  }

  @Override
  public List<LeadRow> due(Instant now, String model, int most) {
    return jdbc.sql(DUE)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("model", model)
        .param("most", most)
        .query(rows::lead)
        .list();
  }

  @Override
  public void lookAgain(Map<UUID, Optional<Instant>> when) {
    if (!when.isEmpty()) {
      var all = List.copyOf(when.entrySet());
      jdbc.sql(LOOK_AGAIN)
          .param("ids", SqlArrays.uuids(all, Map.Entry::getKey))
          .param("ats", SqlArrays.instants(all, entry -> entry.getValue().orElse(null)))
          .update();
    }
  }
}
