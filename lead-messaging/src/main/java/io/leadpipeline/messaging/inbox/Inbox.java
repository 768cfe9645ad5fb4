package io.leadpipeline.messaging.inbox;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.Topic;
import io.leadpipeline.messaging.CrashPoints;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.Step;
import io.leadpipeline.messaging.codec.Decoded;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.messaging.deadletter.DeadLetters;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.messaging.trace.BatchSpans;
import io.leadpipeline.messaging.trace.EventSpans;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Gives each event its effect once: what a consumer is done with is recorded with the effect. */
public final class Inbox {

  private final Trips trips;
  private final TransactionOperations transactions;
  private final EventCodec codec;
  private final DeadLetters deadLetters;
  private final CrashPoints crashPoints;
  private final MeterRegistry meters;
  private final EventSpans spans;
  private final Clock clock;

  public Inbox(
      Trips trips,
      TransactionOperations transactions,
      EventCodec codec,
      DeadLetters deadLetters,
      CrashPoints crashPoints,
      MeterRegistry meters,
      EventSpans spans,
      Clock clock) {
    this.trips = trips;
    this.transactions = transactions;
    this.codec = codec;
    this.deadLetters = deadLetters;
    this.crashPoints = crashPoints;
    this.meters = meters;
    this.spans = spans;
    this.clock = clock;
  }

  /** The intake of one consumer of one topic. */
  public <E extends LeadEvent, T> Intake of(String consumer, Topic<E> topic, Step<E, T> step) {
    InboxTable table = new InboxTable(trips);
    InboxMeters counted = new InboxMeters(meters, consumer);
    var ledger = new Ledger(consumer, topic.name(), table, deadLetters, counted);
    var attempts =
        new Attempts<>(step, transactions, ledger, crashPoints, new BugGuard(clock), counted);
    return batch -> once(batch, topic, ledger, attempts);
  }

  private <E extends LeadEvent, T> void once(
      List<RawRecord> batch, Topic<E> topic, Ledger ledger, Attempts<E, T> attempts) {
    Map<UUID, Decoded> distinct = new LinkedHashMap<>();
    for (RawRecord raw : batch) {
      Decoded decoded = codec.decode(raw);
      distinct.putIfAbsent(decoded.id(), decoded);
    }
    Set<UUID> known = ledger.known(distinct.keySet());
    known.forEach(distinct::remove);
    ledger.received(distinct.size(), batch.size() - distinct.size());
    putAside(distinct.values(), topic, ledger);
    try (BatchSpans<E> batchSpans =
        spans.open(ledger.consumer(), eventsOf(distinct.values(), topic))) {
      batchSpans.run(() -> attempts.run(batchSpans.events()));
    }
    crashPoints.reached(CrashPoints.Point.BEFORE_OFFSET_COMMIT);
  }

  /** Records what is no event, or none of ours, before the events are worked on. */
  private void putAside(Collection<Decoded> batch, Topic<?> topic, Ledger ledger) {
    Map<UUID, Outcome> ignored = new LinkedHashMap<>();
    Map<Decoded, String> dead = new LinkedHashMap<>();
    for (Decoded decoded : batch) {
      switch (decoded) {
        case Decoded.Unknown unknown -> ignored.put(unknown.id(), Outcome.IGNORED);
        case Decoded.Unreadable unreadable -> dead.put(unreadable, unreadable.reason());
        case Decoded.Known(Delivery<LeadEvent> delivery)
            when !topic.carries().isInstance(delivery.event()) ->
            dead.put(decoded, "wrong-topic");
        case Decoded.Known _ -> {}
      }
    }
    if (!ignored.isEmpty() || !dead.isEmpty()) {
      transactions.executeWithoutResult(_ -> {
        ledger.done(ignored);
        dead.forEach((what, reason) -> ledger.deadLetter(what.id(), what.origin(), reason));
      });
      ledger.counted(ignored.values());
      ledger.countedDead(dead.size());
    }
  }

  private static <E extends LeadEvent> List<Delivery<E>> eventsOf(
      Collection<Decoded> batch, Topic<E> topic) {
    List<Delivery<E>> events = new ArrayList<>();
    for (Decoded decoded : batch) {
      if (decoded instanceof Decoded.Known(Delivery<LeadEvent> delivery)
          && topic.carries().isInstance(delivery.event())) {
        E event = topic.carries().cast(delivery.event());
        events.add(new Delivery<>(delivery.id(), event, delivery.traceparent(), delivery.origin()));
      }
    }
    return events;
  }

  /** Takes batches as they come from the topic. */
  @FunctionalInterface
  public interface Intake {

    /**
     * Returns when every record of the batch is done with.
     *
     * @throws io.leadpipeline.messaging.OutageException when the batch must come again
     * @throws TooManyBugsException when the consumer must stop
     */
    void once(List<RawRecord> batch);
  }
}
