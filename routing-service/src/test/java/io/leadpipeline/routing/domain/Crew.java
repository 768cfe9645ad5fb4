package io.leadpipeline.routing.domain;

import static java.util.Objects.requireNonNull;

import io.leadpipeline.events.HandoffState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who sells on a {@link SalesFloor}, whose turn it is, and how much each has to do. */
final class Crew {
  private final Map<String, Salesperson> people = new HashMap<>();
  private final Map<String, Seat> seats = new HashMap<>();
  private final List<Choice> choices = new ArrayList<>();

  Crew(Collection<Salesperson> all) {
    all.forEach(person -> people.put(person.id(), person));
  }

  Map<String, Salesperson> people() {
    return people;
  }

  Salesperson person(String id) {
    return requireNonNull(people.get(id));
  }

  /** Somebody says that they are there, or are not. */
  void say(String id, Presence presence) {
    people.put(id, person(id).with(presence));
  }

  void note(Picking picking) {
    choices.addAll(picking.choices());
    picking.movedSeats().forEach(seat -> seats.put(seat.rep(), seat));
  }

  Map<String, List<Seat>> seats() {
    List<Seat> taken =
        people.values().stream()
            .filter(Salesperson::isTakingLeads)
            .sorted(Comparator.comparing(Salesperson::id))
            .map(one -> seats.getOrDefault(one.id(), new Seat(one.id(), one.weight(), 0, true)))
            .toList();
    return Map.of("sales", taken);
  }

  Map<String, Load> loads(Collection<Handoff> handoffs, Instant now) {
    Map<String, Load> loads = new HashMap<>();
    for (Salesperson person : people.values()) {
      if (person.terms().capacity().isLimited()) {
        loads.put(person.id(), loadOf(person, handoffs, now));
      }
    }
    return loads;
  }

  private Load loadOf(Salesperson person, Collection<Handoff> handoffs, Instant now) {
    Instant since = now.minus(person.terms().capacity().period());
    long open =
        handoffs.stream()
            .filter(one -> one.isOffered() || one.state().equals(HandoffState.ACCEPTED))
            .filter(one -> person.id().equals(one.rep()))
            .count();
    long fresh =
        choices.stream()
            .filter(one -> one.rep().equals(person.id()) && one.at().isAfter(since))
            .count();
    return new Load((int) open, (int) fresh);
  }
}
