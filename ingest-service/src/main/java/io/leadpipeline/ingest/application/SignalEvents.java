package io.leadpipeline.ingest.application;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.rejection.Refusal;
import io.leadpipeline.messaging.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of a request: its signals, or the request itself where it is none. */
public final class SignalEvents {

  private final Identities identities;
  private final Clock clock;

  public SignalEvents(Identities identities, Clock clock) {
    this.identities = identities;
    this.clock = clock;
  }

  public List<Outgoing> of(Arrival arrival, Parsed parsed) {
    return parsed instanceof Parsed.Accepted accepted
        ? accepted.signals().stream().map(signal -> received(arrival, signal)).toList()
        : Refusal.of(parsed).stream().map(why -> rejected(arrival, parsed, why)).toList();
  }

  private Outgoing received(Arrival arrival, Signal signal) {
    return received(signal, arrival.connection().testAddress(), arrival.traceparent());
  }

  /** A signal for a reference that told of it. */
  public Outgoing fetched(Signal signal, UUID reference, @Nullable String testAddress) {
    return outgoing(signal, reference, testAddress, null);
  }

  /** A signal, handed on now. */
  Outgoing received(Signal signal, @Nullable String testAddress, @Nullable String traceparent) {
    return outgoing(signal, signal.id(), testAddress, traceparent);
  }

  private Outgoing outgoing(
      Signal signal, UUID cause, @Nullable String testAddress, @Nullable String traceparent) {
    Instant now = clock.instant();
    LeadReceived event =
        new LeadReceived(
            signal.leadId(),
            cause,
            signal.test(),
            testAddress,
            Trail.begun(signal.occurredAt(), signal.receivedAt(), now),
            signal);
    return new Outgoing(signal.id(), Topics.RECEIVED, identities.key(signal), event, traceparent);
  }

  /**
   * Two different bodies of one submission, such as a repeated key, are both kept; so is one that
   * is judged otherwise when it comes again.
   */
  private Outgoing rejected(Arrival arrival, Parsed parsed, Refusal why) {
    UUID submissionId = parsed.submissionId();
    Signal held = parsed instanceof Parsed.Held it ? it.signal() : null;
    SubmissionRejected event = Rejections.event(arrival, submissionId, why, held, clock.instant());
    String name = "SubmissionRejected:" + why.verdict() + ":" + event.person().sha256();
    UUID id = Ids.event(name, submissionId, 0);
    String key = arrival.connection().toString();
    return new Outgoing(id, Topics.REJECTED, key, event, arrival.traceparent());
  }
}
