package io.leadpipeline.ingest.application;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.codec.EventCodec;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Keeps what a request turned out to be: accepted means durable, and nothing is dropped. */
public final class AcceptSignals {

  private final SignalLog log;
  private final EventCodec codec;
  private final Identities identities;
  private final Clock clock;
  private final Counts counts;

  public AcceptSignals(
      SignalLog log, EventCodec codec, Identities identities, Clock clock, Counts counts) {
    this.log = log;
    this.codec = codec;
    this.identities = identities;
    this.clock = clock;
    this.counts = counts;
  }

  /** Appends signals to their topic, and spam, refused and unreadable requests to theirs. */
  public CompletableFuture<Taken> accept(Arrival arrival, Parsed parsed) {
    List<EncodedEvent> events = events(arrival, parsed).stream().map(codec::encode).toList();
    return log.append(events)
        .thenApply(kept -> {
          counts.request(parsed, kept);
          return new Taken(parsed, kept);
        });
  }

  /** Appends all items of a batch together: either all are kept, or the sender tries again. */
  public CompletableFuture<Kept> acceptAll(List<Statement> statements) {
    List<EncodedEvent> events =
        statements.stream()
            .flatMap(it -> events(it.arrival(), it.parsed()).stream())
            .map(codec::encode)
            .toList();
    return log.append(events)
        .thenApply(kept -> {
          statements.forEach(it -> counts.request(it.parsed(), kept));
          return kept;
        });
  }

  private List<Outgoing> events(Arrival arrival, Parsed parsed) {
    return switch (parsed) {
      case Parsed.Accepted accepted ->
          accepted.signals().stream().map(signal -> received(arrival, signal)).toList();
      case Parsed.Spam spam -> List.of(rejected(arrival, parsed, "SPAM", spam.reason()));
      case Parsed.Refused _ -> List.of(rejected(arrival, parsed, "REFUSED", "unreachable"));
      case Parsed.Unreadable it -> List.of(rejected(arrival, parsed, "UNREADABLE", it.reason()));
    };
  }

  private Outgoing received(Arrival arrival, Signal signal) {
    Instant now = clock.instant();
    LeadReceived event =
        new LeadReceived(
            signal.leadId(),
            signal.id(),
            signal.test(),
            arrival.connection().testAddress(),
            Trail.begun(signal.occurredAt(), signal.receivedAt(), now),
            signal);
    return new Outgoing(
        signal.id(), Topics.RECEIVED, identities.key(signal), event, arrival.traceparent());
  }

  /** Two different bodies of one submission, such as a repeated key, are both kept. */
  private Outgoing rejected(Arrival arrival, Parsed parsed, String verdict, String reason) {
    SubmissionRejected event =
        Rejections.event(arrival, parsed.submissionId(), verdict, reason, clock.instant());
    String name = "SubmissionRejected:" + event.person().sha256();
    UUID id = Ids.event(name, parsed.submissionId(), 0);
    String key = arrival.connection().toString();
    return new Outgoing(id, Topics.REJECTED, key, event, arrival.traceparent());
  }
}
