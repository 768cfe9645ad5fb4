package io.leadpipeline.notification.resilience;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Every destination's guards, whose states are figures. */
public record Registries(
    CircuitBreakerRegistry circuits, BulkheadRegistry bulkheads, RateLimiterRegistry rates)
    implements MeterBinder {

  /** Registries that know nothing of any destination yet. */
  public static Registries with(CircuitBreakerRegistry circuits) {
    return new Registries(
        circuits, BulkheadRegistry.ofDefaults(), RateLimiterRegistry.ofDefaults());
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuits).bindTo(meters);
    TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
    TaggedRateLimiterMetrics.ofRateLimiterRegistry(rates).bindTo(meters);
  }
}
