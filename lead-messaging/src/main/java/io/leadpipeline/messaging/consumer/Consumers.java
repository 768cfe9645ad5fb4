package io.leadpipeline.messaging.consumer;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.Topic;
import io.leadpipeline.messaging.Step;
import io.leadpipeline.messaging.inbox.Inbox;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Makes the listener container of each consumer of a service. */
public final class Consumers {

  private final ConsumerFactory<String, byte[]> kafka;
  private final Inbox inbox;
  private final Clock clock;
  private final int concurrency;
  private final Map<String, ConsumerState.Cell> states = new ConcurrentHashMap<>();

  public Consumers(
      ConsumerFactory<String, byte[]> kafka, Inbox inbox, Clock clock, int concurrency) {
    this.kafka = kafka;
    this.inbox = inbox;
    this.clock = clock;
    this.concurrency = concurrency;
  }

  /**
   * A container that feeds a topic to a step.
   *
   * @param consumer {@code <service>.<what>}: Kafka's group id, and the consumer in the inbox
   */
  public <E extends LeadEvent, T> ConcurrentMessageListenerContainer<String, byte[]> consume(
      String consumer, Topic<E> topic, Step<E, T> step) {
    var state = states.computeIfAbsent(consumer, _ -> new ConsumerState.Cell());
    var properties = new ContainerProperties(topic.name());
    properties.setGroupId(consumer);
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    properties.setMissingTopicsFatal(false);
    properties.setLogContainerConfig(false);
    var container = new ConcurrentMessageListenerContainer<>(kafka, properties);
    var intake = inbox.of(consumer, topic, step);
    container.setupMessageListener(
        new BatchIntake(consumer, intake, state, () -> container.stopAbnormally(() -> {}), clock));
    container.setBeanName(consumer);
    container.setConcurrency(concurrency);
    container.setCommonErrorHandler(new OutageHandler());
    return container;
  }

  /** The state of every consumer, by name. */
  public Map<String, ConsumerState> states() {
    Map<String, ConsumerState> now = new TreeMap<>();
    states.forEach((consumer, cell) -> now.put(consumer, cell.get()));
    return now;
  }
}
