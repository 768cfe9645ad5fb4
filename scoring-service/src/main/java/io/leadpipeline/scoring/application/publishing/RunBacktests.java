package io.leadpipeline.scoring.application.publishing;

import io.leadpipeline.scoring.application.SignalLog;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the next trial that was asked for, while signals flow on. */
public final class RunBacktests implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(RunBacktests.class);

  private final BacktestBook book;
  private final Histories histories;
  private final SignalLog signals;
  private final LiveModel models;
  private final Clock clock;

  public RunBacktests(
      BacktestBook book, Histories histories, SignalLog signals, LiveModel models, Clock clock) {
    this.book = book;
    this.histories = histories;
    this.signals = signals;
    this.models = models;
    this.clock = clock;
  }

  @Override
  public void run() {
    book.take().ifPresent(this::run);
  }

  /** What breaks off is tried again, here or by another instance, but not for ever. */
  private void run(BacktestRow row) {
    try {
      BacktestRun run =
          new BacktestRun(
              row,
              models.version(row.live()),
              models.version(row.draft()),
              clock.instant(),
              histories,
              signals,
              book);
      run.toItsEnd().ifPresent(report -> book.done(row.id(), report));
    } catch (RuntimeException failure) {
      String kind = failure.getClass().getSimpleName();
      log.warn("backtest={} broke off, tried three times: {}", row.id(), kind, failure);
      book.brokeOff(row.id(), kind);
    }
  }
}
