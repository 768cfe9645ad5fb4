package io.leadpipeline.messaging.consumer;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** DOWN while any consumer waits for its environment or has stopped. */
public final class ConsumerHealth extends AbstractHealthIndicator {

  private final Consumers consumers;

  public ConsumerHealth(Consumers consumers) {
    this.consumers = consumers;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up();
    consumers.states().forEach((consumer, state) -> tell(health, consumer, state));
  }

  private static void tell(Health.Builder health, String consumer, ConsumerState state) {
    switch (state) {
      case ConsumerState.Running _ -> health.withDetail(consumer, "running");
      case ConsumerState.Waiting(var since, var what) ->
          health.down().withDetail(consumer, "waiting since " + since + ": " + what);
      case ConsumerState.Stopped(var since) ->
          health.down().withDetail(consumer, "stopped since " + since + ": too many bugs");
    }
  }
}
