package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.codec.EventCodec;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Keeps what a request turned out to be: accepted means durable, and nothing is dropped. */
public final class AcceptSignals {

  private final SignalLog log;
  private final EventCodec codec;
  private final SignalEvents events;
  private final Counts counts;

  public AcceptSignals(SignalLog log, EventCodec codec, SignalEvents events, Counts counts) {
    this.log = log;
    this.codec = codec;
    this.events = events;
    this.counts = counts;
  }

  /** Appends signals to their topic, and spam, refused and unreadable requests to theirs. */
  public CompletableFuture<Taken> accept(Arrival arrival, Parsed parsed) {
    List<Outgoing> told = events.of(arrival, parsed);
    return log.append(told.stream().map(codec::encode).toList())
        .thenApply(kept -> {
          counts.request(parsed, kept);
          counts.told(told, kept);
          return new Taken(parsed, kept);
        });
  }

  /** Appends all items of a batch together: either all are kept, or the sender tries again. */
  public CompletableFuture<Kept> acceptAll(List<Statement> statements) {
    List<Outgoing> told =
        statements.stream().flatMap(it -> events.of(it.arrival(), it.parsed()).stream()).toList();
    return log.append(told.stream().map(codec::encode).toList())
        .thenApply(kept -> {
          statements.forEach(it -> counts.request(it.parsed(), kept));
          counts.told(told, kept);
          return kept;
        });
  }
}
