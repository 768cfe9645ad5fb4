package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Trail;
import io.leadpipeline.scoring.domain.Position;
import io.leadpipeline.scoring.domain.Slots;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal as it arrived.
 *
 * @param eventId of the event that carried it
 * @param slot see {@link Slots}
 * @param testAddress where alerts of a test lead go
 * @param traceparent W3C trace context of the sender
 */
public record Arrival(
    UUID eventId,
    UUID slot,
    Signal signal,
    Trail trail,
    @Nullable String testAddress,
    @Nullable String traceparent) {

  static final Comparator<Arrival> IN_FOLD_ORDER =
      Comparator.comparing(Arrival::signal, Position.ORDER);
}
