package io.leadpipeline.messaging.inbox;

import io.leadpipeline.messaging.LostRaceException;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.sql.Trips;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What each consumer is done with. */
final class InboxTable {

  private static final String KNOWN =
      "select event_id from inbox where consumer = :consumer and event_id = any(:ids)";

  private static final String INSERT =
      """
      insert into inbox (consumer, event_id, topic, outcome)
      select :consumer, id, :topic, outcome
      from unnest(:ids, :outcomes) as t (id, outcome)
      on conflict (consumer, event_id) do nothing
      """;

  private final Trips trips;

  InboxTable(Trips trips) {
    this.trips = trips;
  }

  Set<UUID> known(String consumer, Collection<UUID> ids) {
    return new HashSet<>(
        trips
            .sql(KNOWN)
            .param("consumer", consumer)
            .param("ids", SqlArrays.uuids(ids))
            .query((row, _) -> row.getObject("event_id", UUID.class))
            .get());
  }

  /**
   * Marks events as done, in the current transaction, which fails with a {@link LostRaceException}
   * when another instance was done with one of them first.
   */
  void add(String consumer, String topic, Map<UUID, Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    List<Map.Entry<UUID, Outcome>> sorted =
        outcomes.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    trips
        .sql(INSERT)
        .param("consumer", consumer)
        .param("topic", topic)
        .param("ids", SqlArrays.uuids(sorted, Map.Entry::getKey))
        .param("outcomes", SqlArrays.texts(sorted, entry -> entry.getValue().name()))
        .update(added -> requireAll(added, sorted.size()));
  }

  private static void requireAll(int added, int events) {
    if (added != events) {
      throw new LostRaceException("inbox: " + (events - added) + " events done elsewhere");
    }
  }
}
