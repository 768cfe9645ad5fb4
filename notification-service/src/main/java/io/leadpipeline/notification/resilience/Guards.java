package io.leadpipeline.notification.resilience;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.leadpipeline.notification.domain.Delivery;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;

/**
 * Keeps each destination of a channel to its share of threads, time and tries. Nothing waits here:
 * what finds no room is due again later.
 */
public final class Guards {

  private final CircuitBreakerRegistry circuits;
  private final BulkheadRegistry bulkheads;
  private final RateLimiterRegistry rates;
  private final TimeLimiter timeLimiter;
  private final ExecutorService threads;

  /** Guards whose calls run on {@code threads} and are interrupted when late. */
  public Guards(
      CircuitBreakerRegistry circuits,
      Limits limits,
      TimeLimiter timeLimiter,
      ExecutorService threads) {
    this.circuits = circuits;
    this.bulkheads =
        BulkheadRegistry.of(
            BulkheadConfig.custom()
                .maxConcurrentCalls(limits.atOnce())
                .maxWaitDuration(Duration.ZERO)
                .build());
    this.rates =
        RateLimiterRegistry.of(
            RateLimiterConfig.custom()
                .limitForPeriod(limits.perSecond())
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(Duration.ZERO)
                .build());
    this.timeLimiter = timeLimiter;
    this.threads = threads;
  }

  /**
   * The limits of one channel.
   *
   * @param atOnce calls to one destination at a time
   * @param perSecond calls for one address
   */
  public record Limits(int atOnce, int perSecond) {}

  /** Makes a call unless its destination is busy, away, or has had enough for this second. */
  Delivery call(Destination to, Callable<Delivery> call) {
    try {
      return rates
          .rateLimiter(to.address())
          .executeCallable(
              () -> bulkheads.bulkhead(to.name()).executeCallable(() -> tried(to, call)));
    } catch (RequestNotPermitted | BulkheadFullException busy) {
      return new Delivery.Deferred(busy.getClass().getSimpleName());
    } catch (CallNotPermittedException away) {
      return new Delivery.Unavailable(away.getClass().getSimpleName());
    } catch (TimeoutException late) {
      return new Delivery.Unavailable("no answer in time");
    } catch (RuntimeException bug) {
      throw bug;
    } catch (Exception failure) {
      throw new IllegalStateException(to.name() + ": a call failed on its way", failure);
    }
  }

  private Delivery tried(Destination to, Callable<Delivery> call) throws Exception {
    return circuits
        .circuitBreaker(to.name())
        .executeCallable(() -> timeLimiter.executeFutureSupplier(() -> threads.submit(call)));
  }
}
