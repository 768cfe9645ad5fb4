package io.leadpipeline.messaging;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.Topic;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event to be sent.
 *
 * @param id the event's id; the same cause always gives the same one
 * @param key spreads load over partitions; never personal data
 * @param traceparent W3C trace context of the cause
 */
public record Outgoing(
    UUID id, Topic<?> topic, String key, LeadEvent event, @Nullable String traceparent) {

  public Outgoing {
    if (!topic.carries().isInstance(event)) {
      throw new IllegalArgumentException(
          topic.name()
              + ": "
              + event.getClass().getSimpleName()
              + " (expected: "
              + topic.carries().getSimpleName()
              + ")");
    }
  }

  /** An event without trace. */
  public static Outgoing of(UUID id, Topic<?> topic, String key, LeadEvent event) {
    return new Outgoing(id, topic, key, event, null);
  }
}
