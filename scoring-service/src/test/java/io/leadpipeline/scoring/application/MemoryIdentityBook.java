package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.domain.identity.Claimed;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.Link;
import io.leadpipeline.scoring.domain.identity.Owned;
import io.leadpipeline.scoring.domain.identity.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Identities in memory, for many made-up histories in little time. */
final class MemoryIdentityBook implements IdentityBook {

  /** The lead of each recorded signal. */
  final Map<UUID, UUID> leads = new HashMap<>();

  private final Map<UUID, UUID> aliases = new HashMap<>();
  private final Map<IdentityKey, Claimed> identities = new HashMap<>();
  private final List<Link> links = new ArrayList<>();

  void record(Case decided) {
    claim(decided.claims());
    raise(decided.weak());
    link(decided.links());
    decided.work().forEach(work -> work.gains.keySet().forEach(id -> leads.put(id, work.id())));
    decided.work().forEach(work -> work.absorbed.forEach(row -> absorb(row.id(), work.id())));
    decided
        .work()
        .forEach(
            work -> work.arrivals.forEach(arrival -> leads.put(arrival.signal().id(), work.id())));
  }

  private void absorb(UUID absorbed, UUID survivor) {
    leads.replaceAll((_, lead) -> lead.equals(absorbed) ? survivor : lead);
    aliases.replaceAll((_, lead) -> lead.equals(absorbed) ? survivor : lead);
    aliases.put(absorbed, survivor);
  }

  @Override
  public Map<IdentityKey, Claimed> claimed(Collection<IdentityKey> keys, Locking locking) {
    return keys.stream()
        .filter(identities::containsKey)
        .collect(Collectors.toMap(key -> key, key -> living(known(key))));
  }

  private Claimed known(IdentityKey key) {
    return Objects.requireNonNull(identities.get(key));
  }

  private Claimed living(Claimed claimed) {
    return new Claimed(aliases.getOrDefault(claimed.lead(), claimed.lead()), claimed.version());
  }

  @Override
  public Set<IdentityKey> claim(Map<IdentityKey, UUID> claims) {
    claims.forEach((key, lead) -> {
      if (identities.putIfAbsent(key, new Claimed(lead, 0)) != null) {
        throw new AssertionError(key + " is known already");
      }
    });
    return claims.keySet();
  }

  @Override
  public Set<IdentityKey> raise(Map<IdentityKey, Claimed> read) {
    read.forEach((key, was) -> {
      if (known(key).version() != was.version()) {
        throw new AssertionError(key + " was not read");
      }
      identities.put(key, new Claimed(known(key).lead(), was.version() + 1));
    });
    return read.keySet();
  }

  @Override
  public void release(Collection<IdentityKey> claimed) {
    claimed.forEach(identities::remove);
  }

  @Override
  public void link(Collection<Link> added) {
    links.addAll(added);
  }

  @Override
  public List<Owned> carriersAround(Collection<Link> places) {
    return places.stream()
        .flatMap(place -> Stream.of(before(place), after(place)).flatMap(Optional::stream))
        .map(this::owned)
        .distinct()
        .toList();
  }

  private Optional<Link> before(Link place) {
    return carriers(place)
        .filter(link -> link.at().compareTo(place.at()) < 0)
        .max(Comparator.comparing(Link::at));
  }

  private Optional<Link> after(Link place) {
    return carriers(place)
        .filter(link -> link.at().compareTo(place.at()) > 0)
        .min(Comparator.comparing(Link::at));
  }

  private Stream<Link> carriers(Link place) {
    return links.stream().filter(link -> link.carrier() && link.key().equals(place.key()));
  }

  private Owned owned(Link link) {
    return new Owned(link.key(), link.at(), Objects.requireNonNull(leads.get(link.at().id())));
  }

  @Override
  public List<Owned> goingBy(Collection<Span> spans) {
    return links.stream()
        .filter(link -> !link.carrier())
        .filter(
            link -> spans.stream().anyMatch(s -> s.key().equals(link.key()) && s.covers(link.at())))
        .map(this::owned)
        .toList();
  }

  @Override
  public List<Link> carriedBy(Collection<UUID> signals) {
    return links.stream()
        .filter(link -> link.carrier() && signals.contains(link.at().id()))
        .toList();
  }

  @Override
  public Set<UUID> keeping(Collection<UUID> asked, Collection<UUID> gone) {
    Set<UUID> keeping = new HashSet<>();
    leads.forEach((signal, lead) -> {
      if (asked.contains(lead) && !gone.contains(signal)) {
        keeping.add(lead);
      }
    });
    return keeping;
  }

  @Override
  public Map<UUID, Set<UUID>> apart(Collection<UUID> asked) {
    return Map.of();
  }

  @Override
  public Map<UUID, Living> living(Collection<UUID> ids) {
    return Map.of();
  }

  @Override
  public Map<UUID, Living> leadsOf(Collection<UUID> signals) {
    return Map.of();
  }
}
