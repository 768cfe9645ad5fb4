package io.leadpipeline.ingest.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.leadpipeline.ingest.application.Kept;
import io.leadpipeline.ingest.application.SignalLog;
import io.leadpipeline.messaging.codec.EncodedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for a log no longer than it says, and not at all while the log keeps failing. */
public final class GuardedSignalLog implements SignalLog {

  private final SignalLog log;
  private final CircuitBreaker breaker;
  private final Duration patience;

  public GuardedSignalLog(SignalLog log, CircuitBreaker breaker, Duration patience) {
    this.log = log;
    this.breaker = breaker;
    this.patience = patience;
  }

  @Override
  public CompletableFuture<Kept> append(List<EncodedEvent> events) {
    return attempt(events).inTime();
  }

  /** Asks the log, unless it keeps failing; what it says too late can still be had. */
  Attempt attempt(List<EncodedEvent> events) {
    if (!breaker.tryAcquirePermission()) {
      return new Attempt(CompletableFuture.completedFuture(Kept.NOWHERE), () -> log.append(events));
    }
    long start = breaker.getCurrentTimestamp();
    CompletableFuture<Kept> asked = log.append(events);
    CompletableFuture<Kept> inTime =
        asked
            .copy()
            .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
            .handle((kept, failure) -> answer(kept, failure, start));
    return new Attempt(inTime, () -> asked);
  }

  private Kept answer(@Nullable Kept kept, @Nullable Throwable failure, long start) {
    long took = breaker.getCurrentTimestamp() - start;
    if (failure == null && kept != null) {
      breaker.onSuccess(took, breaker.getTimestampUnit());
      return kept;
    }
    breaker.onError(took, breaker.getTimestampUnit(), Objects.requireNonNull(failure));
    return Kept.NOWHERE;
  }

  /**
   * One question to the log.
   *
   * @param inTime its answer within the patience; {@link Kept#NOWHERE} when there is none
   * @param atLast its answer however late; asks now if the breaker had it skipped
   */
  record Attempt(CompletableFuture<Kept> inTime, Supplier<CompletableFuture<Kept>> atLast) {}
}
