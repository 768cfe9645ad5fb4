package io.leadpipeline.ingest.jdbc;

import io.leadpipeline.messaging.outbox.OutboxRelay;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the spool is there, as a detail: without it ingest still accepts, by Kafka alone. */
public final class SpoolHealth implements HealthIndicator {

  private final OutboxRelay relay;

  public SpoolHealth(OutboxRelay relay) {
    this.relay = relay;
  }

  @Override
  public Health health() {
    long waiting = relay.backlog().events();
    return Health.up()
        .withDetail("spool", waiting < 0 ? "DOWN" : "UP")
        .withDetail("waiting", waiting)
        .build();
  }
}
