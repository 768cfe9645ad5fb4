package io.leadpipeline.ingest.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Circuit breakers that open after a few failures and try again by themselves; all are metered. */
public final class Breakers {

  private static final Logger log = LoggerFactory.getLogger(Breakers.class);

  private final CircuitBreakerRegistry registry;

  /** Breakers of this registry, whose states are meters. */
  public Breakers(CircuitBreakerRegistry registry) {
    this.registry = registry;
  }

  /** Opens when half of the last 20 calls failed, and lets a few through after {@code pause}. */
  public CircuitBreaker named(String name, Duration pause) {
    CircuitBreakerConfig config =
        CircuitBreakerConfig.custom()
            .slidingWindow(20, 5, SlidingWindowType.COUNT_BASED)
            .failureRateThreshold(50)
            .waitDurationInOpenState(pause)
            .permittedNumberOfCallsInHalfOpenState(3)
            .writableStackTraceEnabled(false)
            .build();
    CircuitBreaker breaker = registry.circuitBreaker(name, config);
    breaker
        .getEventPublisher()
        .onStateTransition(it -> log.warn("breaker={} {}", name, it.getStateTransition()));
    return breaker;
  }
}
