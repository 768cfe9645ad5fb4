package io.leadpipeline.messaging.outbox;

import io.leadpipeline.messaging.CrashPoints;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.messaging.sql.Trip;
import io.leadpipeline.messaging.sql.Trips;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Events become part of the current transaction and are sent at once after its commit. Should the
 * process die in between, the relay of any instance sends them when the lease has run out.
 */
public final class Outbox {

  private static final String INSERT_WRITTEN =
      """
      insert into outbox_written (id, topic)
      select id, topic from unnest(:ids, :topics) as t (id, topic)
      on conflict (id) do nothing
      """;

  private final Trips trips;
  private final EventCodec codec;
  private final OutboxTable table;
  private final Dispatcher dispatcher;
  private final Duration lease;
  private final CrashPoints crashPoints;
  private final Counter written;
  private final TrailMeters trails;

  public Outbox(
      Trips trips,
      EventCodec codec,
      OutboxTable table,
      Dispatcher dispatcher,
      Duration lease,
      CrashPoints crashPoints,
      MeterRegistry meters) {
    this.trips = trips;
    this.codec = codec;
    this.table = table;
    this.dispatcher = dispatcher;
    this.lease = lease;
    this.crashPoints = crashPoints;
    this.written = meters.counter("leadpipeline.outbox.written", "outbox", "outbox");
    this.trails = new TrailMeters(meters);
  }

  /**
   * Adds events to the current transaction.
   *
   * @throws IllegalStateException outside a transaction: the events would be sent even though the
   *     change they tell of may be rolled back
   */
  public void write(Collection<Outgoing> events) {
    writeEncoded(events.stream().map(codec::encode).toList());
    if (!events.isEmpty()) {
      TransactionSynchronizationManager.registerSynchronization(new CountAfterCommit(events));
    }
  }

  /** Adds records that are encoded already, such as dead letters. */
  public void writeEncoded(List<EncodedEvent> events) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("outbox: no transaction (expected: one with the change)");
    }
    if (events.isEmpty()) {
      return;
    }
    Trip trip = trips.trip();
    table.insert(events, lease, trip);
    trip.sql(INSERT_WRITTEN)
        .param("ids", SqlArrays.uuids(events, EncodedEvent::id))
        .param("topics", SqlArrays.texts(events, EncodedEvent::topic))
        .update();
    TransactionSynchronizationManager.registerSynchronization(new SendAfterCommit(events));
  }

  private final class CountAfterCommit implements TransactionSynchronization {
    private final List<Outgoing> events;

    CountAfterCommit(Collection<Outgoing> events) {
      this.events = List.copyOf(events);
    }

    @Override
    public void afterCommit() {
      events.forEach(event -> trails.told(event.event()));
    }
  }

  private final class SendAfterCommit implements TransactionSynchronization {
    private final List<EncodedEvent> events;

    SendAfterCommit(List<EncodedEvent> events) {
      this.events = events;
    }

    @Override
    public void afterCommit() {
      crashPoints.reached(CrashPoints.Point.AFTER_COMMIT);
      written.increment(events.size());
      dispatcher.dispatch(events);
    }
  }
}
