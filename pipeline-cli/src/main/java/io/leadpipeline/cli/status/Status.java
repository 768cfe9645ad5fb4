package io.leadpipeline.cli.status;

import io.leadpipeline.messaging.consumer.Offsets.Lag;
import java.time.Instant;
import java.util.List;

/**
 * The whole system at one moment.
 *
 * @param lastMinute posts, from what the topics hold
 * @param sinceStart posts, from ingest's own counters
 * @param hops the way of the leads of the last minute
 */
record Status(
    Instant at,
    List<ServiceState> services,
    List<Lag> consumers,
    Posts lastMinute,
    Posts sinceStart,
    List<Hop> hops) {

  Status {
    services = List.copyOf(services);
    consumers = List.copyOf(consumers);
    hops = List.copyOf(hops);
  }

  /** True when everything is up. */
  boolean allUp() {
    return services.stream().allMatch(ServiceState::up);
  }
}
