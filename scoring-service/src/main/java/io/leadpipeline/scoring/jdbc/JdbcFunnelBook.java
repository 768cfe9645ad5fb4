package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.scoring.application.Funnel;
import io.leadpipeline.scoring.application.FunnelBook;
import io.leadpipeline.scoring.application.FunnelQuestion;
import io.leadpipeline.scoring.application.FunnelQuestion.By;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the funnel in PostgreSQL: all figures in one pass over the steps of all leads. */
public final class JdbcFunnelBook implements FunnelBook {

  // A lead begins as a visitor with its first signal. Read from its last step back, the earliest
  // later moment at each rung or above is a running minimum.
  private static final String FIGURES =
      """
      with ladder (stage, rung) as (
        values ('VISITOR', 0), ('IQL', 1), ('MQL', 2), ('SRL', 3), ('SQL', 4), ('CUSTOMER', 5)),
      step as (
        select s.lead_id, null as from_stage, 'VISITOR' as to_stage, s.first_signal_at as at, 0 as nth
        from lead_search s
        where not s.test and s.first_signal_at < :to
        union all
        select c.lead_id, c.from_stage, c.to_stage, c.at, 1
        from stage_change c
        join lead_search s on s.lead_id = c.lead_id
        where not s.test),
      walked as (
        select step.lead_id, from_stage, to_stage, at, rung,
          lead(at) over back as previous_at,
          case rung
            when 0 then min(at) filter (where rung > 0) over back_before
            when 1 then min(at) filter (where rung > 1) over back_before
            when 2 then min(at) filter (where rung > 2) over back_before
            when 3 then min(at) filter (where rung > 3) over back_before
            when 4 then min(at) filter (where rung > 4) over back_before
          end as advanced_at
        from step
        left join ladder on ladder.stage = step.to_stage
        window back as (partition by step.lead_id order by at desc, nth desc),
          back_before as (back rows between unbounded preceding and 1 preceding)),
      told as materialized (
        select walked.*, (at at time zone :zone)::date as day, %s as key
        from walked %s
        where at >= :from and at < :to)
      select 'stage' as figure, key, null as from_stage, to_stage, null::date as day,
        count(*) as entered, count(advanced_at) as advanced, max(rung) as rung,
        percentile_cont(0.5) within group (order by extract(epoch from advanced_at - at)) as median
      from told
      group by key, to_stage
      union all
      select 'move', key, from_stage, to_stage, null, count(*), 0, null,
        percentile_cont(0.5) within group (order by extract(epoch from at - previous_at))
      from told
      where from_stage is not null
      group by key, from_stage, to_stage
      union all
      select 'day', key, null, to_stage, day, count(*), 0, null, null
      from told
      where to_stage = 'SQL'
      group by key, to_stage, day
      order by figure, rung nulls last, day, from_stage, to_stage
      """;

  private final JdbcClient jdbc;

  public JdbcFunnelBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Funnel answer(FunnelQuestion question) {
    List<FunnelRow> rows =
        jdbc.sql(FIGURES.formatted(key(question.by()), joined(question.by())))
            .param("from", question.from().atOffset(ZoneOffset.UTC))
            .param("to", question.to().atOffset(ZoneOffset.UTC))
            .param("zone", question.zone().getId())
            .query(FunnelRow::of)
            .list();
    return FunnelRow.together(rows);
  }

  private static String key(Optional<By> by) {
    return by.map(part ->
            switch (part) {
              case SOURCE -> "s.provider || '/' || s.connection";
              case CAMPAIGN -> "s.campaign";
              case FORM -> "s.form";
              case WEBINAR -> "s.webinar";
              case PERSONA -> "l.persona";
              case WEEK -> "to_char(at at time zone :zone, 'IYYY-\"W\"IW')";
            })
        .orElse("null::text");
  }

  private static String joined(Optional<By> by) {
    return by.map(part ->
            switch (part) {
              case SOURCE, CAMPAIGN, FORM, WEBINAR ->
                  "join lead_search s on s.lead_id = walked.lead_id";
              case PERSONA -> "join lead l on l.id = walked.lead_id";
              case WEEK -> "";
            })
        .orElse("");
  }
}
