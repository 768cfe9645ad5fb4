package io.leadpipeline.ingest.kafka;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Starts consumers once their tables are there: PostgreSQL may be away when the service starts, and
 * a record taken too early would look like a bug.
 */
public final class LateConsumers implements Runnable {

  private final List<? extends MessageListenerContainer> consumers;
  private final BooleanSupplier migrated;
  private boolean started;

  public LateConsumers(
      List<? extends MessageListenerContainer> consumers, BooleanSupplier migrated) {
    this.consumers = List.copyOf(consumers);
    this.migrated = migrated;
  }

  /** Starts them the first time it may; one that stops later stays stopped. */
  @Override
  public void run() {
    if (!started && migrated.getAsBoolean()) {
      consumers.forEach(MessageListenerContainer::start);
      started = true;
    }
  }
}
