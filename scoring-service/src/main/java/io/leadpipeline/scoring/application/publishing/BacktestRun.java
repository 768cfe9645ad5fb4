package io.leadpipeline.scoring.application.publishing;

import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.application.Announced;
import io.leadpipeline.scoring.application.SignalLog;
import io.leadpipeline.scoring.application.publishing.BacktestRow.Report;
import io.leadpipeline.scoring.domain.LeadReading;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.backtest.Backtest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One trial under way: all leads, some at a time, with word of how far it is. */
final class BacktestRun {

  private static final int LEADS_AT_A_TIME = 200;
  private static final int SIGNALS_BETWEEN_WORDS = 20_000;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final BacktestRow row;
  private final Instant asOf;
  private final Model draft;
  private final Backtest backtest;
  private final Histories histories;
  private final SignalLog signals;
  private final BacktestBook book;
  private final Map<UUID, Announced> announced = new HashMap<>();
  private Impact impact = Impact.NONE;
  private long done;
  private long silent;
  private boolean mine = true;

  BacktestRun(
      BacktestRow row,
      Model live,
      Model draft,
      Instant asOf,
      Histories histories,
      SignalLog signals,
      BacktestBook book) {
    this.row = row;
    this.asOf = asOf;
    this.draft = draft;
    this.backtest = new Backtest(live, draft, this::ended);
    this.histories = histories;
    this.signals = signals;
    this.book = book;
  }

  /** What it found; nothing when another instance took over. */
  Optional<Report> toItsEnd() {
    long total = histories.leads();
    List<Histories.Known> page = histories.leadsAfter(BEFORE_ALL, LEADS_AT_A_TIME);
    while (mine && !page.isEmpty()) {
      read(page, total);
      done += page.size();
      say(total);
      page = histories.leadsAfter(page.getLast().id(), LEADS_AT_A_TIME);
    }
    return mine ? Optional.of(new Report(backtest.result(), impact, asOf)) : Optional.empty();
  }

  private void read(List<Histories.Known> page, long total) {
    page.forEach(lead -> announced.put(lead.id(), lead.announced()));
    signals.replay(
        page.stream().map(Histories.Known::id).toList(), asOf, (id, it) -> take(id, it, total));
    backtest.end();
    announced.clear();
  }

  /** A few leads may have very many signals, and who says nothing is taken for dead. */
  private void take(UUID lead, Signal signal, long total) {
    backtest.take(lead, signal);
    silent++;
    if (silent == SIGNALS_BETWEEN_WORDS) {
      say(total);
    }
  }

  private void say(long total) {
    silent = 0;
    mine = book.advanced(row.id(), done, Math.max(total, done));
  }

  /**
   * What publishing would move: nobody is called of whom nobody may be, or who is in good hands.
   */
  private void ended(UUID lead, LeadState state) {
    boolean movable = state.reachable() && !state.progress().accepted();
    if (movable && !LeadReading.disqualified(state, draft)) {
      impact =
          impact.with(
              announced.getOrDefault(lead, Announced.NOTHING),
              LeadReading.at(state, draft, asOf).stage());
    }
  }
}
