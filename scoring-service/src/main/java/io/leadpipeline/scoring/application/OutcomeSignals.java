package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.OutcomeReported;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Purchase;
import io.leadpipeline.events.SalesOutcome;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Source;
import io.leadpipeline.messaging.Delivery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outcome as a canonical signal, whose id is the event's. */
final class OutcomeSignals {

  private static final Source SALES = new Source("routing", "outcomes", null, null);
  private static final String WRITTEN_AT = "ce_time";

  private OutcomeSignals() {}

  static Arrival of(Delivery<OutcomeReported> delivery, Instant now) {
    OutcomeReported event = delivery.event();
    Signal signal = signal(delivery, occurredAt(delivery, now), now);
    return new Arrival(
        delivery.id(),
        signal.id(),
        signal,
        event.trail(),
        null,
        delivery.traceparent(),
        event.about().causeId());
  }

  private static Signal signal(
      Delivery<OutcomeReported> delivery, Instant occurredAt, Instant receivedAt) {
    OutcomeReported event = delivery.event();
    UUID submission = event.about().submissionId();
    return new Signal(
        delivery.id(),
        submission == null ? delivery.id() : submission,
        SignalKind.SALES_OUTCOME,
        null,
        occurredAt,
        receivedAt,
        true,
        event.about().test(),
        null,
        SALES,
        null,
        null,
        null,
        null,
        purchase(event),
        new SalesOutcome(event.outcome(), event.reason(), event.handoffId()),
        null,
        null,
        event.about().leadId(),
        0,
        false,
        null,
        Person.of(Contact.EMPTY));
  }

  private static @Nullable Purchase purchase(OutcomeReported event) {
    return event.amount() == null ? null : new Purchase(event.amount(), event.currency(), null);
  }

  /** When routing wrote the event: the same however often it is delivered. */
  private static Instant occurredAt(Delivery<OutcomeReported> delivery, Instant now) {
    String written = delivery.origin().headers().get(WRITTEN_AT);
    try {
      Instant at = written == null ? now : Instant.parse(written);
      return at.isAfter(now) ? now : at;
    } catch (DateTimeException unreadable) {
      return now;
    }
  }
}
