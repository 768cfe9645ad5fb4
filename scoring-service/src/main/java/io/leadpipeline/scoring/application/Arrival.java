package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Trail;
import io.leadpipeline.scoring.domain.Forgetting;
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
 * @param followsFrom the signal that led to this one, whose lead it is of when the named one is
 *     gone
 */
public record Arrival(
    UUID eventId,
    UUID slot,
    Signal signal,
    Trail trail,
    @Nullable String testAddress,
    @Nullable String traceparent,
    @Nullable UUID followsFrom) {

  /** The same without its person. */
  Arrival forgotten() {
    Signal nobody = Forgetting.person(signal);
    return new Arrival(eventId, slot, nobody, trail, null, traceparent, followsFrom);
  }

  static final Comparator<Arrival> IN_FOLD_ORDER =
      Comparator.comparing(Arrival::signal, Position.ORDER);
}
