package io.leadpipeline.routing.domain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows when sales does not answer: the next rep and word to the manager, the whole team, at
 * last the fallback owner. A step that finds nobody is skipped at once.
 */
final class Ladder {
  private final Map<String, Salesperson> people;
  private final Seating seating;
  private final int mostHops;

  Ladder(Map<String, Salesperson> people, Seating seating, int mostHops) {
    this.people = people;
    this.seating = seating;
    this.mostHops = mostHops;
  }

  /** How a handoff gets to somebody. */
  interface Seating {
    /** Everybody it was offered to, with whoever holds it. */
    Set<String> asked(Handoff handoff);

    /** Offers it to whose turn it is among those who were not asked, if there is anybody. */
    Optional<Handoff> next(Handoff handoff, String why);

    /** Offers it to this one, whosever turn it is. */
    Handoff give(Handoff handoff, String rep, String why);

    /** Whether somebody is at work now. */
    boolean isThere(Salesperson person);
  }

  List<Settled> expired(Move.Expire move) {
    Handoff handoff = move.handoff();
    Optional<Handoff> next =
        handoff.hop() < mostHops ? seating.next(handoff, "expired") : Optional.empty();
    if (next.isPresent()) {
      Handoff passed = next.get();
      boolean first = handoff.hop() == 1;
      return passed(move, passed, first ? managerOf(move.from()) : others(passed), !first);
    }
    Optional<String> owner = fallback(handoff);
    return owner.isPresent()
        ? fellBack(move, seating.give(handoff, owner.get(), "fallback"))
        : stays(move);
  }

  /** Whoever gets a lead that nobody else can or wants to take; none if they were asked already. */
  Optional<String> fallback(Handoff handoff) {
    if (handoff.request().test()) {
      return Optional.empty();
    }
    Set<String> asked = seating.asked(handoff);
    Salesperson holder = handoff.rep() == null ? null : people.get(handoff.rep());
    return Stream.concat(managers(holder), teamManagers(handoff.team()))
        .filter(id -> !asked.contains(id))
        .findFirst();
  }

  /** Whoever has no manager to be told is reminded once more. */
  List<Settled> overdue(Move.Overdue move) {
    Handoff handoff = move.handoff();
    String holder = requireNonNull(handoff.rep());
    List<String> told =
        Stream.concat(managers(people.get(holder)), teamManagers(handoff.team()))
            .filter(id -> !id.equals(holder))
            .limit(1)
            .toList();
    return List.of(
        told.isEmpty()
            ? new Settled.Reminded(handoff, move.lead())
            : new Settled.Escalated(handoff, move.lead(), told, "not-contacted"));
  }

  private List<Settled> passed(
      Move.Expire move, Handoff passed, List<String> told, boolean toTeam) {
    List<Settled> settled = new ArrayList<>();
    settled.add(new Settled.Passed(passed, move.lead(), move.from(), "expired", false));
    Handoff offered = passed.toldAgain();
    settled.add(new Settled.Offered(toTeam ? offered.openToTeam() : offered, move.lead()));
    if (!told.isEmpty()) {
      Handoff last = settled.getLast().handoff().toldAgain();
      settled.add(
          new Settled.Escalated(last, move.lead(), told, toTeam ? "unanswered" : "expired"));
    }
    return settled;
  }

  private List<Settled> fellBack(Move.Expire move, Handoff given) {
    return passed(move, given, others(given), true);
  }

  /** Nobody is left to ask: it stays where it is, for all the team to see. */
  private List<Settled> stays(Move.Expire move) {
    Handoff left = move.handoff().leftToItself().openToTeam();
    List<String> told = others(left);
    return List.of(
        told.isEmpty()
            ? new Settled.Reminded(left, move.lead())
            : new Settled.Escalated(left, move.lead(), told, "unanswered"));
  }

  private List<String> managerOf(String rep) {
    return managers(people.get(rep)).toList();
  }

  private Stream<String> managers(@Nullable Salesperson of) {
    Salesperson manager = of == null || of.manager() == null ? null : people.get(of.manager());
    return manager != null && manager.active() ? Stream.of(manager.id()) : Stream.empty();
  }

  private Stream<String> teamManagers(String team) {
    return people.values().stream()
        .filter(one -> one.active() && !one.test() && one.weight() == 0)
        .filter(one -> one.team().equals(team))
        .map(Salesperson::id)
        .sorted();
  }

  /** Everybody on duty in the team and its managers, but for whoever holds it. */
  private List<String> others(Handoff handoff) {
    if (handoff.request().test()) {
      return List.of();
    }
    return people.values().stream()
        .filter(one -> !one.test() && seating.isThere(one))
        .filter(one -> one.team().equals(handoff.team()))
        .map(Salesperson::id)
        .filter(id -> !id.equals(handoff.rep()))
        .sorted()
        .toList();
  }
}
