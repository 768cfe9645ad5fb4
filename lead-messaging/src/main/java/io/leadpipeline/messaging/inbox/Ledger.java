package io.leadpipeline.messaging.inbox;

import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.deadletter.DeadLetters;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The inbox rows, dead letters and meters of one consumer. */
final class Ledger {

  private final String consumer;
  private final String topic;
  private final InboxTable table;
  private final DeadLetters deadLetters;
  private final InboxMeters meters;

  Ledger(
      String consumer,
      String topic,
      InboxTable table,
      DeadLetters deadLetters,
      InboxMeters meters) {
    this.consumer = consumer;
    this.topic = topic;
    this.table = table;
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  String consumer() {
    return consumer;
  }

  Set<UUID> known(Collection<UUID> ids) {
    return table.known(consumer, ids);
  }

  void received(int fresh, int repeated) {
    meters.received(fresh, repeated);
  }

  /** In the current transaction; counted by {@link #counted} once that is committed. */
  void done(Map<UUID, Outcome> outcomes) {
    table.add(consumer, topic, outcomes);
  }

  /** In the current transaction. */
  void deadLetter(UUID eventId, RawRecord origin, String reason) {
    table.add(consumer, topic, Map.of(eventId, Outcome.DEAD_LETTERED));
    deadLetters.keep(consumer, eventId, origin, reason);
  }

  void counted(Collection<Outcome> outcomes) {
    meters.done(outcomes);
  }

  void countedDead(int count) {
    meters.done(Collections.nCopies(count, Outcome.DEAD_LETTERED));
  }
}
