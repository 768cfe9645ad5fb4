package io.leadpipeline.scoring.application.publishing;

import io.leadpipeline.scoring.application.SignalLog;
import io.leadpipeline.scoring.application.publishing.BacktestRow.Report;
import io.leadpipeline.scoring.domain.Model;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * One trial of a draft on the record: leads are dealt out in pages to as many threads as the
 * machine has processors, four at most, since each holds a connection of the pool.
 */
final class BacktestRun {

  private static final int LEADS_AT_A_TIME = 200;
  private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

  private final BacktestRow row;
  private final Model live;
  private final Model draft;
  private final Instant asOf;
  private final Histories histories;
  private final SignalLog signals;
  private final BacktestBook book;
  private UUID last = new UUID(0, 0);
  private long total;
  private long done;
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
    this.live = live;
    this.draft = draft;
    this.asOf = asOf;
    this.histories = histories;
    this.signals = signals;
    this.book = book;
  }

  /** What it found; nothing when another instance took over. */
  Optional<Report> toItsEnd() {
    total = histories.leads();
    List<BacktestShare> shares =
        Stream.generate(() -> new BacktestShare(this, live, draft, asOf, signals))
            .limit(THREADS)
            .toList();
    together(shares);
    return isMine() ? Optional.of(BacktestShare.report(shares, asOf)) : Optional.empty();
  }

  private static void together(List<BacktestShare> shares) {
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("backtest-", 0).factory())) {
      CompletableFuture.allOf(
              shares.stream()
                  .map(share -> CompletableFuture.runAsync(share, threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** The next leads; nobody else gets them. */
  synchronized List<Histories.Known> leads() {
    List<Histories.Known> page =
        mine ? histories.leadsAfter(last, LEADS_AT_A_TIME) : List.<Histories.Known>of();
    if (!page.isEmpty()) {
      last = page.getLast().id();
    }
    return page;
  }

  /** Says how far it is: who says nothing is taken for dead. */
  synchronized void done(int leads) {
    done += leads;
    mine = mine && book.advanced(row.id(), done, Math.max(total, done));
  }

  private synchronized boolean isMine() {
    return mine;
  }
}
