package io.leadpipeline.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Settles the moves of one transaction, whose teams are locked, one after the other. */
public final class Picking {
  private final Map<String, Salesperson> people;
  private final Map<String, Map<String, Seat>> seats = new HashMap<>();
  private final Map<UUID, Set<String>> asked;
  private final Instant now;
  private final Ladder ladder;
  private final List<Choice> choices = new ArrayList<>();
  private final Map<String, Seat> moved = new LinkedHashMap<>();

  /**
   * With the state of this moment.
   *
   * @param seats by team, of those who can take leads
   * @param asked whom each handoff was offered to before
   * @param mostHops how many reps are asked before the fallback owner
   */
  public Picking(
      Map<String, Salesperson> people,
      Map<String, List<Seat>> seats,
      Map<UUID, Set<String>> asked,
      int mostHops,
      Instant now) {
    this.people = Map.copyOf(people);
    this.asked = Map.copyOf(asked);
    this.now = now;
    this.ladder = new Ladder(this.people, new Seating(), mostHops);
    seats.forEach(this::sit);
  }

  /** True when settling it takes a team's next rep. */
  public static boolean needsChoice(Move move) {
    return switch (move) {
      case Move.Place _, Move.PassOn _, Move.Expire _, Move.Assign _ ->
          !move.handoff().request().test();
      case Move.Remind _,
          Move.Hurry _,
          Move.Overdue _,
          Move.Snooze _,
          Move.Accept _,
          Move.Contact _,
          Move.Close _,
          Move.Withdraw _ ->
          false;
    };
  }

  /** What the move leads to, in the order it is told. */
  public List<Settled> settle(Move move) {
    return switch (move) {
      case Move.Place place -> place(place);
      case Move.PassOn pass -> passOn(pass);
      case Move.Expire expire -> ladder.expired(expire);
      case Move.Assign assign -> assigned(assign);
      case Move.Overdue overdue -> ladder.overdue(overdue);
      case Move.Remind m -> List.of(new Settled.Reminded(m.handoff(), m.lead()));
      case Move.Hurry m -> List.of(hurried(m));
      case Move.Snooze m -> List.of(new Settled.Noted(m.handoff(), m.lead(), "SNOOZED"));
      case Move.Accept m -> List.of(new Settled.Accepted(m.handoff(), m.lead()));
      case Move.Contact m -> List.of(new Settled.Contacted(m.handoff(), m.lead(), m.how()));
      case Move.Close m ->
          List.of(new Settled.Closed(m.handoff(), m.lead(), m.outcome(), m.reason(), m.sale()));
      case Move.Withdraw m ->
          List.of(new Settled.Withdrawn(m.handoff(), m.lead(), m.reason(), m.owned()));
    };
  }

  public Map<String, Salesperson> people() {
    return people;
  }

  /** The ledger's new lines. */
  public List<Choice> choices() {
    return List.copyOf(choices);
  }

  /** Seats whose turns changed. */
  public Collection<Seat> movedSeats() {
    return List.copyOf(moved.values());
  }

  private List<Settled> place(Move.Place move) {
    Handoff handoff = move.handoff();
    Optional<String> chosen = choose(handoff, move.prefer(), "turn");
    if (chosen.isPresent()) {
      return List.of(new Settled.Offered(handoff.offeredTo(chosen.get(), now), move.lead()));
    }
    return handoff.version() > 0
        ? List.of()
        : List.of(new Settled.Waiting(handoff.leftWaiting(), move.lead(), "nobody-on-duty"));
  }

  private List<Settled> passOn(Move.PassOn move) {
    Handoff handoff = move.handoff();
    Handoff passed =
        choose(handoff, null, move.reason())
            .map(rep -> handoff.offeredTo(rep, now))
            .or(() -> ladder.fallback(handoff).map(owner -> given(handoff, owner, "fallback")))
            .orElseGet(handoff::leftWaiting);
    Handoff told = passed.toldAgain();
    return List.of(
        new Settled.Passed(passed, move.lead(), move.from(), move.reason(), handoff.isOwned()),
        told.isOffered()
            ? new Settled.Offered(told, move.lead())
            : new Settled.Waiting(told, move.lead(), "nobody-left"));
  }

  private List<Settled> assigned(Move.Assign move) {
    String from = move.handoff().rep();
    Handoff given = given(move.handoff(), move.to(), "reassigned");
    return from == null
        ? List.of(new Settled.Offered(given, move.lead()))
        : List.of(
            new Settled.Passed(given, move.lead(), from, move.reason(), move.handoff().isOwned()),
            new Settled.Offered(given.toldAgain(), move.lead()));
  }

  private static Settled hurried(Move.Hurry move) {
    Handoff handoff = move.handoff();
    if (handoff.isWaiting()) {
      return new Settled.Noted(handoff, move.lead(), "HURRIED");
    }
    return handoff.isOffered()
        ? new Settled.Offered(handoff, move.lead())
        : new Settled.Reminded(handoff, move.lead());
  }

  private Handoff given(Handoff handoff, String rep, String why) {
    Map<String, Seat> team = seats.getOrDefault(handoff.team(), Map.of());
    Seat seat = team.get(rep);
    String chosen = seat == null ? note(handoff, rep, why, 0) : seated(handoff, team, seat, why);
    return handoff.offeredTo(chosen, now);
  }

  private Optional<String> choose(Handoff handoff, @Nullable String prefer, String why) {
    Set<String> before = askedBefore(handoff);
    return handoff.request().test()
        ? chooseTestRep(handoff, before)
        : chooseSeat(handoff, before, prefer, why);
  }

  private Set<String> askedBefore(Handoff handoff) {
    Set<String> before = new HashSet<>(asked.getOrDefault(handoff.id(), Set.of()));
    if (handoff.rep() != null) {
      before.add(handoff.rep());
    }
    return before;
  }

  private Optional<String> chooseTestRep(Handoff handoff, Set<String> before) {
    return people.values().stream()
        .filter(person -> person.test() && person.active() && !before.contains(person.id()))
        .map(Salesperson::id)
        .findFirst()
        .map(rep -> note(handoff, rep, "test", 0));
  }

  private Optional<String> chooseSeat(
      Handoff handoff, Set<String> before, @Nullable String prefer, String why) {
    Map<String, Seat> team = seats.getOrDefault(handoff.team(), Map.of());
    Seat known = prefer == null || before.contains(prefer) ? null : team.get(prefer);
    if (known != null) {
      return Optional.of(seated(handoff, team, known, "last-owner"));
    }
    return Rotation.next(team.values(), before).map(seat -> seated(handoff, team, seat, why));
  }

  private String seated(Handoff handoff, Map<String, Seat> team, Seat seat, String why) {
    Seat served = seat.served();
    team.put(served.rep(), served);
    moved.put(served.rep(), served);
    return note(handoff, served.rep(), why, served.turns());
  }

  private String note(Handoff handoff, String rep, String why, long turns) {
    choices.add(new Choice(handoff.id(), handoff.hop() + 1, now, handoff.team(), rep, why, turns));
    return rep;
  }

  private void sit(String team, List<Seat> members) {
    Map<String, Seat> byRep = new LinkedHashMap<>();
    members.forEach(seat -> byRep.put(seat.rep(), seat));
    seats.put(team, byRep);
  }

  /** The ladder's way to the seats. */
  private final class Seating implements Ladder.Seating {
    @Override
    public Set<String> asked(Handoff handoff) {
      return askedBefore(handoff);
    }

    @Override
    public Optional<String> next(Handoff handoff, String why) {
      return choose(handoff, null, why);
    }

    @Override
    public Handoff give(Handoff handoff, String rep, String why) {
      return given(handoff, rep, why);
    }

    @Override
    public Handoff offer(Handoff handoff, String rep) {
      return handoff.offeredTo(rep, now);
    }
  }
}
