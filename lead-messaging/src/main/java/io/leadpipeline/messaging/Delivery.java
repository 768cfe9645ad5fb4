package io.leadpipeline.messaging;

import io.leadpipeline.events.LeadEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A received event.
 *
 * @param id the event's id, by which its effect is had once
 * @param traceparent W3C trace context of the sender
 * @param origin the record it was read from
 */
public record Delivery<E extends LeadEvent>(
    UUID id, E event, @Nullable String traceparent, RawRecord origin) {}
