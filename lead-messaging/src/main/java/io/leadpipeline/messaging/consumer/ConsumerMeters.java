package io.leadpipeline.messaging.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Whether each consumer runs, and how far its group is behind: asked of Kafka, so that it is told
 * of a consumer that stands still, too. Each instance tells of the whole group.
 */
public final class ConsumerMeters implements Runnable, AutoCloseable {

  private static final long UNKNOWN = -1;

  private final Consumers consumers;
  private final Supplier<Offsets> kafka;
  private final MultiGauge running;
  private final MultiGauge lag;
  private @Nullable Offsets open;

  /** Meters over what {@code kafka}, opened when it is first needed, says. */
  public ConsumerMeters(Consumers consumers, Supplier<Offsets> kafka, MeterRegistry meters) {
    this.consumers = consumers;
    this.kafka = kafka;
    this.running =
        MultiGauge.builder("leadpipeline.consumer.running")
            .description("1 for a consumer that takes events, 0 for one that waits or has stopped")
            .register(meters);
    this.lag =
        MultiGauge.builder("leadpipeline.consumer.lag")
            .description("Records a consumer's whole group has not taken; -1 while not known")
            .baseUnit("records")
            .register(meters);
  }

  @Override
  public void run() {
    Map<String, ConsumerState> states = consumers.states();
    running.register(
        states.entrySet().stream().map(it -> running(it.getKey(), it.getValue())).toList(), true);
    Map<String, Long> behind = new TreeMap<>();
    states.keySet().forEach(consumer -> behind.put(consumer, UNKNOWN));
    try {
      lags(states).forEach(it -> behind.merge(it.consumer(), it.lag(), ConsumerMeters::known));
    } finally {
      lag.register(
          behind.entrySet().stream().map(it -> Row.of(tag(it.getKey()), it.getValue())).toList(),
          true);
    }
  }

  @Override
  public synchronized void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private synchronized List<Offsets.Lag> lags(Map<String, ConsumerState> states) {
    try {
      Offsets asked = open == null ? kafka.get() : open;
      open = asked;
      return asked.lags(states.keySet());
    } catch (KafkaException | IllegalStateException away) {
      close();
      throw away;
    }
  }

  private static long known(long before, long now) {
    return before == UNKNOWN ? now : before + now;
  }

  private static Row<?> running(String consumer, ConsumerState state) {
    return Row.of(tag(consumer), state instanceof ConsumerState.Running ? 1 : 0);
  }

  private static Tags tag(String consumer) {
    return Tags.of("consumer", consumer);
  }
}
