package io.leadpipeline.scoring.jdbc;

import io.leadpipeline.scoring.application.Funnel;
import io.leadpipeline.scoring.application.FunnelBook;
import io.leadpipeline.scoring.application.FunnelQuestion;
import io.leadpipeline.scoring.application.FunnelQuestion.By;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Counts the funnel in PostgreSQL, from the steps that {@link FunnelTable} keeps. */
public final class JdbcFunnelBook implements FunnelBook {

  // A plan this wide is compiled at length and sorted on disk otherwise.
  private static final String QUICKLY = "set local jit = off; set local work_mem = '64MB'";

  private static final String FIGURES =
      """
      with ladder (stage, rung) as (
        values ('VISITOR', 0), ('IQL', 1), ('MQL', 2), ('SRL', 3), ('SQL', 4), ('CUSTOMER', 5)),
      told as not materialized (
        select f.from_stage, f.to_stage, f.stayed, f.advanced_after, %s as key,
          (f.at at time zone :zone)::date as day
        from funnel_step f %s
        where f.at >= :from and f.at < :to),
      figures as (
        select 'stage' as figure, key, null as from_stage, to_stage, null::date as day,
          count(*) as entered, count(advanced_after) as advanced,
          percentile_cont(0.5) within group (order by advanced_after) as median
        from told
        group by key, to_stage
        union all
        select 'move', key, from_stage, to_stage, null, count(*), 0,
          percentile_cont(0.5) within group (order by stayed)
        from told
        where from_stage is not null
        group by key, from_stage, to_stage
        union all
        select 'day', key, null, to_stage, day, count(*), 0, null
        from told
        where to_stage = 'SQL'
        group by key, to_stage, day)
      select figures.*, ladder.rung
      from figures
      left join ladder on ladder.stage = figures.to_stage
      order by figure, rung nulls last, day, from_stage, to_stage
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  public JdbcFunnelBook(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public Funnel answer(FunnelQuestion question) {
    return FunnelRow.together(Objects.requireNonNull(transactions.execute(_ -> rows(question))));
  }

  private List<FunnelRow> rows(FunnelQuestion question) {
    jdbc.sql(QUICKLY).update();
    return jdbc.sql(FIGURES.formatted(key(question.by()), joined(question.by())))
        .param("from", question.from().atOffset(ZoneOffset.UTC))
        .param("to", question.to().atOffset(ZoneOffset.UTC))
        .param("zone", question.zone().getId())
        .query(FunnelRow::of)
        .list();
  }

  private static String key(Optional<By> by) {
    return by.map(part ->
            switch (part) {
              case SOURCE -> "s.provider || '/' || s.connection";
              case CAMPAIGN -> "s.campaign";
              case FORM -> "s.form";
              case WEBINAR -> "s.webinar";
              case PERSONA -> "l.persona";
              case WEEK -> "to_char(f.at at time zone :zone, 'IYYY-\"W\"IW')";
            })
        .orElse("null::text");
  }

  private static String joined(Optional<By> by) {
    return by.map(part ->
            switch (part) {
              case SOURCE, CAMPAIGN, FORM, WEBINAR -> "join lead_search s on s.lead_id = f.lead_id";
              case PERSONA -> "join lead l on l.id = f.lead_id";
              case WEEK -> "";
            })
        .orElse("");
  }
}
