package io.leadpipeline.notification.resilience;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
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

  /** After which a destination may have room again. */
  static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final Registries registries;
  private final BulkheadConfig share;
  private final RateLimiterConfig rate;
  private final TimeLimiter timeLimiter;
  private final ExecutorService threads;

  /** Guards whose calls run on {@code threads} and are interrupted when late. */
  public Guards(
      Registries registries, Limits limits, TimeLimiter timeLimiter, ExecutorService threads) {
    this.registries = registries;
    this.share =
        BulkheadConfig.custom()
            .maxConcurrentCalls(limits.atOnce())
            .maxWaitDuration(Duration.ZERO)
            .build();
    this.rate =
        RateLimiterConfig.custom()
            .limitForPeriod(limits.perSecond())
            .limitRefreshPeriod(Duration.ofSeconds(1))
            .timeoutDuration(Duration.ZERO)
            .build();
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
      return registries
          .rates()
          .rateLimiter(to.address(), rate)
          .executeCallable(() -> inItsShare(to, call));
    } catch (RequestNotPermitted | BulkheadFullException busy) {
      return Delivery.Deferred.untried(busy.getClass().getSimpleName(), A_MOMENT);
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

  /** How many calls a destination can take at this moment. */
  int width(Destination to) {
    return SmtpGuards.width(registries.circuits().circuitBreaker(to.name()));
  }

  private Delivery inItsShare(Destination to, Callable<Delivery> call) throws Exception {
    return registries.bulkheads().bulkhead(to.name(), share).executeCallable(() -> tried(to, call));
  }

  private Delivery tried(Destination to, Callable<Delivery> call) throws Exception {
    return registries
        .circuits()
        .circuitBreaker(to.name())
        .executeCallable(() -> timeLimiter.executeFutureSupplier(() -> threads.submit(call)));
  }
}
