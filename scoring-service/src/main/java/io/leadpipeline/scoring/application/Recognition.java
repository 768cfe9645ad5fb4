package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.domain.Position;
import io.leadpipeline.scoring.domain.identity.Claimed;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.IdentityKind;
import io.leadpipeline.scoring.domain.identity.Link;
import io.leadpipeline.scoring.domain.identity.Owned;
import io.leadpipeline.scoring.domain.identity.SignalKeys;
import io.leadpipeline.scoring.domain.identity.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Recognises who the signals of one batch are of, and which recorded ones turn out to be somebody
 * else's: strong identifiers first, then phones, then visitor ids, each decided by those before.
 */
final class Recognition {

  private final IdentityBook book;
  private final People people;
  private final Locking locking;
  private final Tenures tenures = new Tenures();
  private final Map<IdentityKey, Claimed> claimed = new HashMap<>();
  private final Map<IdentityKey, Set<Person>> concerned = new LinkedHashMap<>();
  private final Map<IdentityKey, Person> claims = new LinkedHashMap<>();
  private final Map<UUID, Person> moved = new HashMap<>();
  private final Map<UUID, UUID> movedFrom = new HashMap<>();

  /** With the leads that were told apart by hand. */
  Recognition(IdentityBook book, Map<UUID, Set<UUID>> apart, Locking locking) {
    this.book = book;
    this.people = new People(apart);
    this.locking = locking;
  }

  /** A signal with its keys. */
  private record Told(Arrival arrival, SignalKeys keys) {

    Position at() {
      return Position.of(arrival.signal());
    }

    List<Link> links() {
      return Stream.concat(
              keys.carries().stream().map(key -> new Link(key, at(), true)),
              keys.goesBy().stream().map(key -> new Link(key, at(), false)))
          .toList();
    }

    List<Link> carrying(IdentityKind kind) {
      return links().stream().filter(link -> link.carrier() && link.key().kind() == kind).toList();
    }
  }

  void recognise(List<Arrival> arrivals) {
    List<Told> told = arrivals.stream().map(a -> new Told(a, SignalKeys.of(a.signal()))).toList();
    learn(told.stream().flatMap(it -> it.keys().all().stream()).toList());
    learnCarriers(told.stream().flatMap(it -> it.links().stream()).toList());
    told.stream().filter(it -> !it.keys().strong().isEmpty()).forEach(this::byStrongKeys);
    weak(told, IdentityKind.PHONE, List.of());
    weak(told, IdentityKind.VISITOR, followers());
    joinEmptied();
  }

  /** A signal whose sender knows the lead says nothing about others. */
  void named(Arrival arrival, UUID lead) {
    people.of(lead).arrivals.add(arrival);
  }

  /** Leads that turn out to be one person with another. */
  Set<UUID> reunited() {
    Set<UUID> reunited = new TreeSet<>();
    people.all().stream()
        .filter(person -> person.leads.size() > 1)
        .forEach(person -> reunited.addAll(person.leads));
    return reunited;
  }

  Assigned assigned() {
    return new Assigned(people.all(), claims, claimed, concerned);
  }

  private void learn(Collection<IdentityKey> keys) {
    Set<IdentityKey> unknown = new TreeSet<>(keys);
    unknown.removeAll(claimed.keySet());
    if (!unknown.isEmpty()) {
      claimed.putAll(book.claimed(unknown, locking));
    }
  }

  private void learnCarriers(List<Link> places) {
    List<Link> known = places.stream().filter(at -> claimed.containsKey(at.key())).toList();
    if (known.isEmpty()) {
      return;
    }
    for (Owned owned : book.carriersAround(known)) {
      Person person = moved.getOrDefault(owned.at().id(), people.of(owned.lead()));
      tenures.carried(owned.key(), owned.at(), person);
    }
  }

  private void byStrongKeys(Told told) {
    List<Person> same = told.keys().strong().stream().map(this::personOf).toList();
    place(told, people.join(same, told.keys().strong()));
  }

  private Person personOf(IdentityKey key) {
    Claimed known = claimed.get(key);
    if (known != null) {
      return people.of(known.lead());
    }
    Person person = people.ofNew(key);
    claims.putIfAbsent(key, person);
    return person;
  }

  private void place(Told told, Person person) {
    person.root().arrivals.add(told.arrival());
    person.root().links.addAll(told.links());
    told.keys()
        .carries()
        .forEach(key -> {
          tenures.carried(key, told.at(), person);
          concern(key, person);
        });
  }

  private void concern(IdentityKey key, Person person) {
    concerned.computeIfAbsent(key, _ -> new HashSet<>()).add(person);
    if (!claimed.containsKey(key)) {
      claims.putIfAbsent(key, person);
    }
  }

  /** All that goes by keys of one kind, once it is known who carried them. */
  private void weak(List<Told> all, IdentityKind kind, List<Link> followers) {
    for (Told told : all) {
      told.keys().goesBy().filter(key -> key.kind() == kind).ifPresent(key -> goesBy(told, key));
    }
    List<Link> changed = new ArrayList<>(followers);
    all.forEach(told -> changed.addAll(told.carrying(kind)));
    List<Span> spans =
        changed.stream()
            .filter(carrier -> claimed.containsKey(carrier.key()))
            .map(tenures::decidedBy)
            .distinct()
            .toList();
    if (!spans.isEmpty()) {
      book.goingBy(spans).forEach(this::move);
    }
  }

  private void goesBy(Told told, IdentityKey key) {
    Person person = tenures.owner(key, told.at()).orElseGet(() -> personOf(key));
    concern(key, person);
    place(told, person);
  }

  private void move(Owned signal) {
    Person from = people.of(signal.lead());
    Person to = tenures.owner(signal.key(), signal.at()).orElse(from);
    if (!from.equals(to)) {
      moved.put(signal.at().id(), to);
      movedFrom.put(signal.at().id(), signal.lead());
      to.gains.put(signal.at().id(), new Moved(signal.at(), signal.lead()));
      concern(signal.key(), from);
      concern(signal.key(), to);
    }
  }

  /** The visitor ids of signals that moved by their phone now say something else, too. */
  private List<Link> followers() {
    if (moved.isEmpty()) {
      return List.of();
    }
    List<Link> followers = book.carriedBy(moved.keySet());
    learn(followers.stream().map(Link::key).toList());
    learnCarriers(followers);
    for (Link link : followers) {
      Person person = moved.getOrDefault(link.at().id(), new Person()).root();
      tenures.carried(link.key(), link.at(), person);
      concern(link.key(), person);
    }
    return followers;
  }

  /** A lead that keeps no signal of its own is one with whoever got its last one. */
  private void joinEmptied() {
    Set<UUID> losing = new TreeSet<>(movedFrom.values());
    losing.removeAll(withArrivals());
    if (losing.isEmpty()) {
      return;
    }
    losing.removeAll(book.keeping(losing, moved.keySet()));
    for (UUID lead : losing) {
      heir(lead).ifPresent(heir -> people.unite(heir, people.of(lead), concerned.keySet()));
    }
  }

  private Set<UUID> withArrivals() {
    Set<UUID> leads = new HashSet<>();
    people.all().stream()
        .filter(person -> !person.arrivals.isEmpty())
        .forEach(person -> leads.addAll(person.leads));
    return leads;
  }

  private Optional<Person> heir(UUID lead) {
    return people.all().stream()
        .flatMap(person -> person.gains.values().stream().map(gain -> new Heir(person, gain)))
        .filter(heir -> heir.gain().from().equals(lead))
        .max(Comparator.comparing(heir -> heir.gain().at()))
        .map(Heir::person);
  }

  private record Heir(Person person, Moved gain) {}
}
