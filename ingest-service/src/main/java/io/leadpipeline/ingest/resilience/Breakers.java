package io.leadpipeline.ingest.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Circuit breakers that open after a few failures and try again by themselves. */
public final class Breakers {

  private static final Logger log = LoggerFactory.getLogger(Breakers.class);

  private Breakers() {}

  /** Opens when half of the last 20 calls failed, and lets a few through after {@code pause}. */
  public static CircuitBreaker named(String name, Duration pause) {
    CircuitBreakerConfig config =
        CircuitBreakerConfig.custom()
            .slidingWindow(20, 5, SlidingWindowType.COUNT_BASED)
            .failureRateThreshold(50)
            .waitDurationInOpenState(pause)
            .permittedNumberOfCallsInHalfOpenState(3)
            .writableStackTraceEnabled(false)
            .build();
    CircuitBreaker breaker = CircuitBreaker.of(name, config);
    breaker
        .getEventPublisher()
        .onStateTransition(it -> log.warn("breaker={} {}", name, it.getStateTransition()));
    return breaker;
  }
}
