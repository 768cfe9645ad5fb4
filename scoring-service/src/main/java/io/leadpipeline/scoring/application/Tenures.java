package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.Position;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.Link;
import io.leadpipeline.scoring.domain.identity.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Whose a weak identifier was when, as far as a batch needs it. */
final class Tenures {

  private final Map<IdentityKey, NavigableMap<Position, Person>> carriers = new HashMap<>();

  void carried(IdentityKey key, Position at, Person person) {
    carriers.computeIfAbsent(key, _ -> new TreeMap<>()).put(at, person);
  }

  /** Whoever carried it last, before the first who did; empty when nobody ever did. */
  Optional<Person> owner(IdentityKey key, Position at) {
    NavigableMap<Position, Person> known = carriers.getOrDefault(key, new TreeMap<>());
    if (known.isEmpty()) {
      return Optional.empty();
    }
    var last = known.floorEntry(at);
    return Optional.of((last == null ? known.firstEntry() : last).getValue().root());
  }

  /** The time for which this carrier decides. */
  Span decidedBy(Link carrier) {
    NavigableMap<Position, Person> known = carriers.getOrDefault(carrier.key(), new TreeMap<>());
    Position next = known.higherKey(carrier.at());
    boolean first = known.lowerKey(carrier.at()) == null;
    return new Span(
        carrier.key(), first ? Span.START : carrier.at(), next == null ? Span.END : next);
  }
}
