package io.leadpipeline.ingest.resilience;

import io.leadpipeline.ingest.application.Kept;
import io.leadpipeline.ingest.application.SignalLog;
import io.leadpipeline.messaging.codec.EncodedEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One log, and another for when the first does not answer in time. Where the second cannot help
 * either, a slow first one is better than none: it gets what is left of the time, for a few at
 * once. What the first took after all arrives twice, with the same ids.
 */
public final class FirstOrSecondLog implements SignalLog {

  /** So that refusing stays cheap when both are away, and little is kept of what was refused. */
  private static final int MOST_WAITING = 64;

  private final GuardedSignalLog first;
  private final SignalLog second;
  private final Duration patience;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);

  /**
   * Both logs.
   *
   * @param patience for the whole of an answer
   */
  public FirstOrSecondLog(GuardedSignalLog first, SignalLog second, Duration patience) {
    this.first = first;
    this.second = second;
    this.patience = patience;
  }

  @Override
  public CompletableFuture<Kept> append(List<EncodedEvent> events) {
    long start = System.nanoTime();
    GuardedSignalLog.Attempt attempt = first.attempt(events);
    return attempt
        .inTime()
        .thenCompose(kept ->
            kept.durably()
                ? CompletableFuture.completedFuture(kept)
                : secondOrLate(events, attempt, start));
  }

  private CompletableFuture<Kept> secondOrLate(
      List<EncodedEvent> events, GuardedSignalLog.Attempt attempt, long start) {
    return second
        .append(events)
        .thenCompose(kept ->
            kept.durably() || !waiting.tryAcquire()
                ? CompletableFuture.completedFuture(kept)
                : late(attempt, start));
  }

  private CompletableFuture<Kept> late(GuardedSignalLog.Attempt attempt, long start) {
    long left = patience.toNanos() - (System.nanoTime() - start);
    return attempt
        .atLast()
        .get()
        .copy()
        .completeOnTimeout(Kept.NOWHERE, Math.max(0, left), TimeUnit.NANOSECONDS)
        .exceptionally(_ -> Kept.NOWHERE)
        .whenComplete((_, _) -> waiting.release());
  }
}
