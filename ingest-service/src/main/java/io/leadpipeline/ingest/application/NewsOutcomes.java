package io.leadpipeline.ingest.application;

import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Versions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Which events of a batch were news: the newest of each key, unless a newer one was known. */
final class NewsOutcomes {

  private final Map<UUID, Outcome> outcomes = new HashMap<>();

  /** News by the event that told them. */
  record Told<N>(UUID eventId, N news) {}

  void ignored(UUID eventId) {
    outcomes.put(eventId, Outcome.IGNORED);
  }

  void effective(UUID eventId) {
    outcomes.put(eventId, Outcome.EFFECTIVE);
  }

  /** Hands the newest of each key to {@code keep}, which says what it kept. */
  <N> void newest(
      Collection<Told<N>> told,
      Function<N, UUID> key,
      ToLongFunction<N> version,
      Function<Collection<N>, Set<UUID>> keep) {
    told.forEach(it -> outcomes.putIfAbsent(it.eventId(), Outcome.SUPERSEDED));
    Map<UUID, Told<N>> newest =
        Versions.newest(told, it -> key.apply(it.news()), it -> version.applyAsLong(it.news()));
    Set<UUID> kept = keep.apply(newest.values().stream().map(Told::news).toList());
    newest.forEach((id, it) -> {
      if (kept.contains(id)) {
        effective(it.eventId());
      }
    });
  }

  Map<UUID, Outcome> all() {
    return outcomes;
  }
}
