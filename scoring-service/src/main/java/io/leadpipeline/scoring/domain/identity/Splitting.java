package io.leadpipeline.scoring.domain.identity;

import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which signals of a lead are another person's: the chosen ones, and those that go by a phone or
 * visitor id which a chosen one carried last.
 */
public final class Splitting {

  private final Predicate<Signal> chosen;
  private final List<Seen> seen = new ArrayList<>();
  private final Map<IdentityKey, NavigableMap<Position, Boolean>> carriers = new HashMap<>();

  /** Of signals taken in the order of the fold. */
  public Splitting(Predicate<Signal> chosen) {
    this.chosen = chosen;
  }

  private record Seen(Position at, SignalKeys keys, boolean chosen) {}

  /** Signals with one of these ids or identifiers. */
  public static Predicate<Signal> by(Set<UUID> ids, Set<IdentityKey> identifiers) {
    return signal ->
        ids.contains(signal.id())
            || SignalKeys.of(signal).all().stream().anyMatch(identifiers::contains);
  }

  /**
   * Signals with one of these ids, and those that name nobody but who had these identifiers: what
   * came since a merge that is undone.
   */
  public static Predicate<Signal> undoing(Set<UUID> ids, Set<IdentityKey> identifiers) {
    return signal -> {
      SignalKeys keys = SignalKeys.of(signal);
      return ids.contains(signal.id())
          || keys.strong().stream().anyMatch(identifiers::contains)
          || keys.goesBy().filter(identifiers::contains).isPresent();
    };
  }

  public void take(Signal signal) {
    seen.add(new Seen(Position.of(signal), SignalKeys.of(signal), chosen.test(signal)));
  }

  /** What goes to the other lead, by id. */
  public Map<UUID, Position> moved() {
    carriers.clear();
    seen.stream().filter(it -> !it.keys().strong().isEmpty()).forEach(it -> carry(it, it.chosen()));
    seen.stream()
        .filter(it -> it.keys().strong().isEmpty() && it.keys().phone().isPresent())
        .forEach(it -> carry(it, goes(it)));
    return seen.stream()
        .filter(this::goes)
        .map(Seen::at)
        .collect(Collectors.toMap(Position::id, at -> at));
  }

  /** True when nothing would be left. */
  public boolean keepsNothing() {
    return moved().size() == seen.size();
  }

  /** The identifiers that only the other lead has from now on. */
  public Set<IdentityKey> moving() {
    Set<UUID> moved = moved().keySet();
    Set<IdentityKey> moving = new TreeSet<>();
    seen.stream()
        .filter(it -> moved.contains(it.at().id()))
        .forEach(it -> moving.addAll(it.keys().all()));
    seen.stream()
        .filter(it -> !moved.contains(it.at().id()))
        .forEach(it -> it.keys().all().forEach(moving::remove));
    return moving;
  }

  private void carry(Seen it, boolean goes) {
    it.keys()
        .carries()
        .forEach(key -> carriers.computeIfAbsent(key, _ -> new TreeMap<>()).put(it.at(), goes));
  }

  private boolean goes(Seen it) {
    return it.chosen() || it.keys().goesBy().map(key -> decided(key, it.at())).orElse(false);
  }

  private boolean decided(IdentityKey key, Position at) {
    NavigableMap<Position, Boolean> known = carriers.getOrDefault(key, new TreeMap<>());
    if (known.isEmpty()) {
      return false;
    }
    var last = known.floorEntry(at);
    return (last == null ? known.firstEntry() : last).getValue();
  }
}
