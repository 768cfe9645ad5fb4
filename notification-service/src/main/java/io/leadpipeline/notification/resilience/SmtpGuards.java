package io.leadpipeline.notification.resilience;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.leadpipeline.notification.application.Backoff;
import io.leadpipeline.notification.application.Persistence;
import io.leadpipeline.notification.domain.Delivery;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The limits that hold for a mail server, and for the database when a try must be recorded. */
public final class SmtpGuards {

  private static final Logger log = LoggerFactory.getLogger(SmtpGuards.class);
  private static final double DOUBLING = 2.0;
  private static final double JITTER = 0.3;

  private SmtpGuards() {}

  /**
   * A circuit opens when most of the last tries found the whole server away; what a server says
   * about one recipient does not count.
   *
   * @param rest how long an open circuit lets nothing through
   */
  public static CircuitBreakerRegistry circuits(Duration rest) {
    return CircuitBreakerRegistry.of(
        CircuitBreakerConfig.custom()
            .recordResult(Delivery.Unavailable.class::isInstance)
            .slidingWindowSize(20)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(60)
            .waitDurationInOpenState(rest)
            .permittedNumberOfCallsInHalfOpenState(1)
            .automaticTransitionFromOpenToHalfOpenEnabled(true)
            .build());
  }

  /** How much a destination can take: nothing while it is away, one to see whether it is back. */
  static int width(CircuitBreaker circuit) {
    return switch (circuit.getState()) {
      case CLOSED, DISABLED, METRICS_ONLY -> Integer.MAX_VALUE;
      case HALF_OPEN -> 1;
      case OPEN, FORCED_OPEN -> 0;
    };
  }

  /** So many at once, others wait for a moment. */
  public static BulkheadConfig bulkhead(int atOnce, Duration wait) {
    return BulkheadConfig.custom().maxConcurrentCalls(atOnce).maxWaitDuration(wait).build();
  }

  /** The longest a try may take; a late one is interrupted. */
  public static TimeLimiter timeLimiter(Duration limit) {
    return TimeLimiter.of(
        TimeLimiterConfig.custom().timeoutDuration(limit).cancelRunningFuture(true).build());
  }

  /** Doubling pauses with jitter, so that alerts that failed together do not come back together. */
  public static Backoff backoff(Duration first, Duration longest) {
    IntervalFunction pause =
        IntervalFunction.ofExponentialRandomBackoff(
            first.toMillis(), DOUBLING, JITTER, longest.toMillis());
    return attempt -> Duration.ofMillis(pause.apply(Math.max(attempt, 1)));
  }

  /** Repeats until it succeeds, with pauses up to this long. */
  public static Persistence persistence(Duration longestPause) {
    Retry retry =
        Retry.of(
            "record",
            RetryConfig.custom()
                .maxAttempts(Integer.MAX_VALUE)
                .intervalFunction(
                    IntervalFunction.ofExponentialBackoff(
                        Duration.ofMillis(100), DOUBLING, longestPause))
                .build());
    retry
        .getEventPublisher()
        .onRetry(event ->
            log.warn(
                "tries not recorded, again in {}: {}",
                event.getWaitInterval(),
                String.valueOf(event.getLastThrowable())));
    return retry::executeRunnable;
  }
}
