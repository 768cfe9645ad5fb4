package io.leadpipeline.scoring.domain.backtest;

import io.leadpipeline.events.Stage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what one model did. */
final class Tally {

  private final String model;
  private long srl;
  private long sql;
  private long hits;
  private long falseAlarms;
  private long missed;
  private final SortedMap<LocalDate, Long> sqlPerDay = new TreeMap<>();
  private final SortedMap<String, Long> sqlByRule = new TreeMap<>();

  Tally(String model) {
    this.model = model;
  }

  void cycle(Watch watch, Judgement judgement) {
    srl += watch.to(Stage.SRL).isPresent() ? 1 : 0;
    watch.to(Stage.SQL).ifPresentOrElse(it -> promoted(it, judgement), () -> silent(judgement));
  }

  /** Adds what it did on other leads. */
  void add(Tally other) {
    srl += other.srl;
    sql += other.sql;
    hits += other.hits;
    falseAlarms += other.falseAlarms;
    missed += other.missed;
    other.sqlPerDay.forEach((day, count) -> sqlPerDay.merge(day, count, Long::sum));
    other.sqlByRule.forEach((rule, count) -> sqlByRule.merge(rule, count, Long::sum));
  }

  Figures figures() {
    return new Figures(
        model,
        srl,
        sql,
        hits,
        falseAlarms,
        missed,
        share(hits, hits + falseAlarms),
        share(hits, hits + missed),
        new TreeMap<>(sqlPerDay),
        new TreeMap<>(sqlByRule));
  }

  private void promoted(Promotion promotion, Judgement judgement) {
    sql++;
    hits += judgement == Judgement.GOOD ? 1 : 0;
    falseAlarms += judgement == Judgement.BAD ? 1 : 0;
    sqlPerDay.merge(LocalDate.ofInstant(promotion.at(), ZoneOffset.UTC), 1L, Long::sum);
    sqlByRule.merge(promotion.rule(), 1L, Long::sum);
  }

  private void silent(Judgement judgement) {
    missed += judgement == Judgement.GOOD ? 1 : 0;
  }

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
