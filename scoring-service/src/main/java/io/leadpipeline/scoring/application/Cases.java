package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.identity.Claimed;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Puts together what must be recorded together. */
final class Cases {

  private final Assigned assigned;
  private final LeadIds ids;
  private final Model model;
  private final Instant now;
  private final Map<Person, Person> first = new HashMap<>();
  private final Map<UUID, Person> byLead = new HashMap<>();

  Cases(Assigned assigned, LeadIds ids, Model model, Instant now) {
    this.assigned = assigned;
    this.ids = ids;
    this.model = model;
    this.now = now;
    assigned.people().forEach(person -> person.leads.forEach(lead -> byLead.put(lead, person)));
    assigned.concerned().values().forEach(this::together);
    assigned
        .people()
        .forEach(person ->
            person
                .gains
                .values()
                .forEach(gain -> together(List.of(person, byLead.get(gain.from())))));
  }

  /** The leads whose rows are needed. */
  Collection<UUID> leads() {
    Set<UUID> leads = new TreeSet<>();
    changed().forEach(person -> leads.addAll(person.leads));
    return leads;
  }

  /** The cases whose leads are all still there; another one lost a race. */
  List<Case> of(Map<UUID, LeadRow> rows) {
    Map<Person, List<Person>> together = new LinkedHashMap<>();
    changed()
        .forEach(
            person -> together.computeIfAbsent(head(person), _ -> new ArrayList<>()).add(person));
    return together.values().stream()
        .filter(people -> people.stream().allMatch(p -> rows.keySet().containsAll(p.leads)))
        .map(people -> one(people, rows))
        .toList();
  }

  private List<Person> changed() {
    Set<UUID> losing = new TreeSet<>();
    assigned.people().forEach(p -> p.gains.values().forEach(gain -> losing.add(gain.from())));
    return assigned.people().stream()
        .filter(person ->
            !person.arrivals.isEmpty()
                || !person.gains.isEmpty()
                || person.leads.size() > 1
                || person.leads.stream().anyMatch(losing::contains))
        .toList();
  }

  private Case one(List<Person> people, Map<UUID, LeadRow> rows) {
    Map<Person, LeadWork> work = new LinkedHashMap<>();
    people.forEach(person -> work.put(person, work(person, rows)));
    people.forEach(person -> person.gains.forEach((id, moved) -> move(id, moved, person, work)));
    Map<IdentityKey, UUID> claims = new HashMap<>();
    assigned
        .claims()
        .forEach((key, person) -> {
          LeadWork lead = work.get(person.root());
          if (lead != null) {
            claims.put(key, lead.id());
          }
        });
    List<Link> links = people.stream().flatMap(person -> person.links.stream()).toList();
    return new Case(List.copyOf(work.values()), claims, weak(people), links);
  }

  /** A signal between leads that became one anyway does not move. */
  private void move(UUID id, Moved moved, Person to, Map<Person, LeadWork> work) {
    Person from = byLead.get(moved.from());
    LeadWork gaining = work.get(to);
    LeadWork losing = work.get(from);
    if (gaining != null && losing != null && !gaining.equals(losing)) {
      gaining.gains.put(id, moved);
      losing.losses.put(id, moved);
    }
  }

  private Map<IdentityKey, Claimed> weak(List<Person> people) {
    Map<IdentityKey, Claimed> weak = new HashMap<>();
    assigned
        .concerned()
        .forEach((key, concerned) -> {
          Claimed read = assigned.weak().get(key);
          if (read != null && concerned.stream().map(Person::root).anyMatch(people::contains)) {
            weak.put(key, read);
          }
        });
    return weak;
  }

  private LeadWork work(Person person, Map<UUID, LeadRow> rows) {
    List<LeadRow> known = person.leads.stream().map(rows::get).sorted(LeadRow.KEPT_FIRST).toList();
    LeadWork work =
        known.isEmpty()
            ? new LeadWork(unknown(person.arrivals.getFirst()), List.of())
            : new LeadWork(known.getFirst(), known.subList(1, known.size()));
    person.arrivals.stream().sorted(Arrival.IN_FOLD_ORDER).forEach(work::add);
    if (work.erases()) {
      work.arrivals.replaceAll(Arrival::forgotten);
    }
    work.joinedBy.addAll(person.joinedBy);
    return work;
  }

  private LeadRow unknown(Arrival arrival) {
    return new LeadRow(
        ids.next(),
        0,
        arrival.signal().test(),
        null,
        Announced.NOTHING,
        arrival.signal().id(),
        LeadState.unknown(model),
        now);
  }

  private void together(Collection<Person> people) {
    Person head = null;
    for (Person person : people) {
      Person other = head(person.root());
      if (head == null) {
        head = other;
      } else if (!head.equals(other)) {
        first.put(other, head);
      }
    }
  }

  private Person head(Person person) {
    Person head = person;
    for (Person next = first.get(head); next != null; next = first.get(head)) {
      head = next;
    }
    return head;
  }
}
