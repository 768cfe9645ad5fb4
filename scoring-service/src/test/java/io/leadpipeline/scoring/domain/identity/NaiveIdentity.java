package io.leadpipeline.scoring.domain.identity;

import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who all signals are of, as the rules say it: slowly, and all at once. */
public final class NaiveIdentity {

  private final List<Signal> signals;
  private final Map<IdentityKey, IdentityKey> same = new HashMap<>();

  private NaiveIdentity(Collection<Signal> signals) {
    this.signals = signals.stream().distinct().sorted(Position.ORDER).toList();
    this.signals.forEach(signal -> {
      List<IdentityKey> strong = SignalKeys.of(signal).strong();
      strong.forEach(key -> same.put(root(key), root(strong.getFirst())));
    });
  }

  /** The group of each signal, named by one of its keys. */
  public static Map<UUID, IdentityKey> assign(Collection<Signal> signals) {
    NaiveIdentity naive = new NaiveIdentity(signals);
    Map<UUID, IdentityKey> groups = new HashMap<>();
    naive.signals.forEach(signal -> groups.put(signal.id(), naive.of(signal)));
    return groups;
  }

  private IdentityKey of(Signal signal) {
    SignalKeys keys = SignalKeys.of(signal);
    if (!keys.strong().isEmpty()) {
      return root(keys.strong().getFirst());
    }
    IdentityKey key = keys.goesBy().orElseThrow();
    return carrier(key, Position.of(signal)).map(this::of).orElse(key);
  }

  private Optional<Signal> carrier(IdentityKey key, Position at) {
    List<Signal> carriers =
        signals.stream().filter(s -> SignalKeys.of(s).carries().contains(key)).toList();
    return carriers.stream()
        .filter(s -> Position.of(s).compareTo(at) <= 0)
        .max(Comparator.comparing(Position::of))
        .or(() -> carriers.stream().findFirst());
  }

  private IdentityKey root(IdentityKey key) {
    IdentityKey other = same.get(key);
    return other == null || other.equals(key) ? key : root(other);
  }

  /** Signals put together as their groups say, whatever the groups are called. */
  public static Collection<List<UUID>> partition(Map<UUID, ?> groups) {
    Map<Object, List<UUID>> members = new HashMap<>();
    groups.forEach(
        (signal, group) -> members.computeIfAbsent(group, _ -> new ArrayList<>()).add(signal));
    members.values().forEach(ids -> ids.sort(Comparator.comparing(UUID::toString)));
    return members.values();
  }
}
