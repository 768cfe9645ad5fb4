package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everybody of a batch, by the leads and keys they are known by. */
final class People {

  private final Map<UUID, Person> byLead = new HashMap<>();
  private final Map<IdentityKey, Person> byNewKey = new HashMap<>();
  private final Map<UUID, Set<UUID>> apart;

  People(Map<UUID, Set<UUID>> apart) {
    this.apart = apart;
  }

  Person of(UUID lead) {
    return byLead.computeIfAbsent(lead, People::known).root();
  }

  /** Whoever has a key that nobody had before. */
  Person ofNew(IdentityKey key) {
    return byNewKey.computeIfAbsent(key, _ -> new Person()).root();
  }

  /** The keys that were not known before, with whose they are. */
  Map<IdentityKey, Person> newKeys() {
    return byNewKey;
  }

  void give(IdentityKey newKey, Person person) {
    byNewKey.putIfAbsent(newKey, person);
  }

  /** One person, unless somebody told by hand that two of them are not; then the first. */
  Person join(List<Person> same, Collection<IdentityKey> by) {
    Person first = same.getFirst().root();
    for (Person other : same) {
      unite(first, other.root(), by);
    }
    return first.root();
  }

  Set<Person> all() {
    Set<Person> all = new LinkedHashSet<>();
    byLead.values().forEach(person -> all.add(person.root()));
    byNewKey.values().forEach(person -> all.add(person.root()));
    return all;
  }

  void unite(Person one, Person other, Collection<IdentityKey> by) {
    if (one.equals(other) || areApart(one, other)) {
      return;
    }
    if (!one.leads.isEmpty() && !other.leads.isEmpty()) {
      one.joinedBy.addAll(by);
    }
    one.absorb(other);
  }

  private boolean areApart(Person one, Person other) {
    return one.leads.stream()
        .flatMap(lead -> apart.getOrDefault(lead, Set.of()).stream())
        .anyMatch(other.leads::contains);
  }

  private static Person known(UUID lead) {
    Person person = new Person();
    person.leads.add(lead);
    return person;
  }
}
