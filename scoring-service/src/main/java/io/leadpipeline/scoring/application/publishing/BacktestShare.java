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
import java.util.UUID;

/** What one thread of a trial finds on the leads it is dealt. */
final class BacktestShare implements Runnable {

  private static final int SIGNALS_BETWEEN_WORDS = 20_000;

  private final BacktestRun run;
  private final Model draft;
  private final Instant asOf;
  private final SignalLog signals;
  private final Backtest backtest;
  private final Map<UUID, Announced> announced = new HashMap<>();
  private Impact impact = Impact.NONE;
  private long silent;

  BacktestShare(BacktestRun run, Model live, Model draft, Instant asOf, SignalLog signals) {
    this.run = run;
    this.draft = draft;
    this.asOf = asOf;
    this.signals = signals;
    this.backtest = new Backtest(live, draft, this::ended);
  }

  /** What all of them found; none may be asked again. */
  static Report report(List<BacktestShare> shares, Instant asOf) {
    BacktestShare all = shares.getFirst();
    for (BacktestShare share : shares.subList(1, shares.size())) {
      all.backtest.add(share.backtest);
      all.impact = all.impact.plus(share.impact);
    }
    return new Report(all.backtest.result(), all.impact, asOf);
  }

  @Override
  public void run() {
    List<Histories.Known> page = run.leads();
    while (!page.isEmpty()) {
      read(page);
      silent = 0;
      run.done(page.size());
      page = run.leads();
    }
  }

  private void read(List<Histories.Known> page) {
    page.forEach(lead -> announced.put(lead.id(), lead.announced()));
    signals.replay(page.stream().map(Histories.Known::id).toList(), asOf, this::take);
    backtest.end();
    announced.clear();
  }

  /** A few leads may have very many signals. */
  private void take(UUID lead, Signal signal) {
    backtest.take(lead, signal);
    silent++;
    if (silent == SIGNALS_BETWEEN_WORDS) {
      silent = 0;
      run.done(0);
    }
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
              LeadReading.passed(state, draft, asOf).progress().stage());
    }
  }
}
