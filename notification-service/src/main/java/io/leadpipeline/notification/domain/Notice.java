package io.leadpipeline.notification.domain;

import io.leadpipeline.events.About;
import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Rep;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one rep on one channel, as it was decided.
 *
 * @param id from its cause, so that the same cause never makes a second one
 * @param cause id of the event that caused it
 * @param traceparent W3C trace context of that event
 */
public record Notice(
    UUID id,
    UUID cause,
    AlertChannel channel,
    Rep rep,
    HandoffEvent.Offered offer,
    @Nullable String traceparent) {

  /** The e-mail that tells a rep of an offer. */
  public static Notice byMail(
      UUID eventId, HandoffEvent.Offered offer, Rep rep, @Nullable String traceparent) {
    UUID id = Ids.alert(eventId, rep.id(), AlertChannel.EMAIL);
    return new Notice(id, eventId, AlertChannel.EMAIL, rep, offer, traceparent);
  }

  public About about() {
    return offer.about();
  }

  public UUID leadId() {
    return about().leadId();
  }

  public UUID handoffId() {
    return offer.handoff().id();
  }

  public boolean test() {
    return about().test();
  }

  /** Where a test lead's alert goes instead of to the rep; none if its connection names none. */
  public Optional<String> testAddress() {
    return Optional.ofNullable(offer.testAddress());
  }
}
