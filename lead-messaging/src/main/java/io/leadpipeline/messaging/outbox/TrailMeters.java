package io.leadpipeline.messaging.outbox;

import io.leadpipeline.events.Hop;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.SalesClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** What told events say of leads' ways: how long each hop took, which clocks of sales ran out. */
public final class TrailMeters {

  private static final Duration[] BOUNDS =
      LongStream.of(
              5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000,
              900_000, 3_600_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry meters;
  private final Map<Hop, Timer> hops = new ConcurrentHashMap<>();
  private final Map<SalesClock, Counter> breaches = new EnumMap<>(SalesClock.class);

  public TrailMeters(MeterRegistry meters) {
    this.meters = meters;
    for (SalesClock clock : SalesClock.values()) {
      breaches.put(
          clock,
          Counter.builder("leadpipeline.clock.breaches")
              .description("Clocks of sales that ran out")
              .tag("clock", word(clock))
              .register(meters));
    }
  }

  /** Notes an event that is durably told. */
  public void told(LeadEvent event) {
    Hop.endedBy(event)
        .ifPresent(hop -> hop.length(event.trail()).ifPresent(length -> of(hop).record(length)));
    SalesClock.ranOutBy(event)
        .ifPresent(clock -> Objects.requireNonNull(breaches.get(clock)).increment());
  }

  /** A service shows only the hops that it ends. */
  private Timer of(Hop hop) {
    return hops.computeIfAbsent(hop, this::timer);
  }

  private Timer timer(Hop hop) {
    return Timer.builder("leadpipeline.hop.latency")
        .description("A stretch of a lead's way, by the timestamp of the trail it ends with")
        .tag("hop", word(hop))
        .serviceLevelObjectives(BOUNDS)
        .register(meters);
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
