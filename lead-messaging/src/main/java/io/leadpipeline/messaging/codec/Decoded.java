package io.leadpipeline.messaging.codec;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.RawRecord;
import java.util.UUID;

/** What a record turned out to be. */
public sealed interface Decoded {

  /** The event's id; for a record without one, derived from its place in the topic. */
  UUID id();

  RawRecord origin();

  /** An event of the contract. */
  record Known(Delivery<LeadEvent> delivery) implements Decoded {
    @Override
    public UUID id() {
      return delivery.id();
    }

    @Override
    public RawRecord origin() {
      return delivery.origin();
    }
  }

  /** An event of a type that this version does not know. */
  record Unknown(UUID id, RawRecord origin) implements Decoded {}

  /** A record that is no event; {@code reason} is a code. */
  record Unreadable(UUID id, RawRecord origin, String reason) implements Decoded {}
}
