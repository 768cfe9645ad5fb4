package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Stage;
import io.leadpipeline.scoring.application.LeadStory;
import io.leadpipeline.scoring.application.Mark;
import io.leadpipeline.scoring.application.TimelineEntry;
import io.leadpipeline.scoring.domain.StageChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to a lead, from PostgreSQL. */
public final class JdbcLeadStory implements LeadStory {

  // Each of the three gives its newest; ids are compared as bytes, as PostgreSQL orders uuids.
  private static final String TIMELINE =
      """
      select type, at, key, payload, from_stage, to_stage, cause_id, reason, model, handoff_id, step
      from (
        (select 'signal' as type, s.occurred_at as at, ('signal:' || s.id) collate "C" as key,
           s.payload::text as payload, null as from_stage, null as to_stage, null::uuid as cause_id,
           null as reason, null as model, null::uuid as handoff_id, null as step
         from signal s
         where s.lead_id = :lead and s.occurred_at <= :at
           and (s.occurred_at, ('signal:' || s.id) collate "C") < (:at, :key)
           and not exists (
             select from signal newer where newer.slot = s.slot and newer.revision > s.revision)
         order by s.occurred_at desc, s.id desc
         limit :size)
        union all
        (select 'stage', c.at, ('stage:' || c.cause_id || ':' || c.to_stage) collate "C", null,
           c.from_stage, c.to_stage, c.cause_id, c.reason, c.model, null, null
         from stage_change c
         where c.lead_id = :lead
           and (c.at, ('stage:' || c.cause_id || ':' || c.to_stage) collate "C") < (:at, :key)
         order by 2 desc, 3 desc
         limit :size)
        union all
        (select 'step', step.at, ('step:' || c.handoff_id || ':' || step.name) collate "C", null,
           null, null, null, null, null, c.handoff_id, step.name
         from cause_trail c
         cross join lateral (
           values ('routed', c.routed), ('alerted', c.alerted), ('acknowledged', c.acknowledged),
             ('contacted', c.contacted)) as step (name, at)
         where c.lead_id = :lead and step.at is not null
           and (step.at, ('step:' || c.handoff_id || ':' || step.name) collate "C") < (:at, :key)
         order by 2 desc, 3 desc
         limit :size)) as entry
      order by at desc, key desc
      limit :size
      """;

  private static final String HISTORY =
      """
      select from_stage, to_stage, at, cause_id, reason, model
      from stage_change
      where lead_id = :lead
        and (at, (cause_id || ':' || to_stage) collate "C") > (:at, :key)
      order by at, (cause_id || ':' || to_stage) collate "C"
      limit :size
      """;

  private static final Mark NEWEST = new Mark(Instant.parse("9999-12-31T00:00:00Z"), "");
  private static final Mark OLDEST = new Mark(Instant.EPOCH, "");

  private final JdbcClient jdbc;
  private final JsonColumns json;

  public JdbcLeadStory(JdbcClient jdbc, JsonColumns json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public List<TimelineEntry> timeline(UUID lead, Optional<Mark> after, int size) {
    return page(TIMELINE, lead, after.orElse(NEWEST), size).query(this::entry).list();
  }

  @Override
  public List<StageChange> history(UUID lead, Optional<Mark> after, int size) {
    return page(HISTORY, lead, after.orElse(OLDEST), size).query(JdbcLeadStory::change).list();
  }

  private JdbcClient.StatementSpec page(String sql, UUID lead, Mark mark, int size) {
    return jdbc.sql(sql)
        .param("lead", lead)
        .param("at", mark.at().atOffset(ZoneOffset.UTC))
        .param("key", mark.key())
        .param("size", size);
  }

  private TimelineEntry entry(ResultSet row, int number) throws SQLException {
    Mark mark = new Mark(Times.instant(row, "at"), row.getString("key"));
    return switch (row.getString("type")) {
      case "signal" ->
          new TimelineEntry.Seen(mark, json.read(row.getString("payload"), Signal.class));
      case "stage" -> new TimelineEntry.Moved(mark, change(row, number));
      default ->
          new TimelineEntry.Step(
              mark, row.getObject("handoff_id", UUID.class), row.getString("step"));
    };
  }

  private static StageChange change(ResultSet row, int number) throws SQLException {
    return new StageChange(
        new Stage(row.getString("from_stage")),
        new Stage(row.getString("to_stage")),
        Times.instant(row, "at"),
        row.getObject("cause_id", UUID.class),
        row.getString("reason"),
        row.getString("model"));
  }
}
