package io.leadpipeline.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of messaging.
 *
 * @param lease how long an outbox row belongs to its writer before the relay takes it; longer than
 *     {@code deliveryTimeout}
 * @param relayEvery pause between two looks of the relay
 * @param maxBlock how long sending may block for metadata or buffer space
 * @param linger how long an event may wait for others to be sent with; 0 for not at all
 * @param deliveryTimeout after which an unanswered send has failed
 * @param concurrency listener threads per topic
 * @param keep how long ids of done and sent events are kept, whole days
 */
@ConfigurationProperties("leadpipeline.messaging")
public record MessagingProperties(
    @DefaultValue("10s") Duration lease,
    @DefaultValue("500ms") Duration relayEvery,
    @DefaultValue("500ms") Duration maxBlock,
    @DefaultValue("0ms") Duration linger,
    @DefaultValue("8s") Duration deliveryTimeout,
    @DefaultValue("1") int concurrency,
    @DefaultValue("14d") Duration keep) {

  public MessagingProperties {
    if (lease.compareTo(deliveryTimeout) <= 0) {
      throw new IllegalArgumentException(
          "leadpipeline.messaging.lease: "
              + lease
              + " (expected: longer than delivery-timeout "
              + deliveryTimeout
              + ")");
    }
  }
}
