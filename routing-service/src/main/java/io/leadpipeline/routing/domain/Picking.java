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
  private final List<Choice> choices = new ArrayList<>();
  private final Map<String, Seat> moved = new LinkedHashMap<>();

  /**
   * With the state of this moment.
   *
   * @param seats by team, of those who can take leads
   * @param asked whom each handoff was offered to before
   */
  public Picking(
      Map<String, Salesperson> people,
      Map<String, List<Seat>> seats,
      Map<UUID, Set<String>> asked,
      Instant now) {
    this.people = Map.copyOf(people);
    this.asked = Map.copyOf(asked);
    this.now = now;
    seats.forEach(this::sit);
  }

  /** True when settling it takes a team's next rep. */
  public static boolean needsChoice(Move move) {
    return (move instanceof Move.Place || move instanceof Move.PassOn)
        && !move.handoff().request().test();
  }

  /** What the move leads to, in the order it is told. */
  public List<Settled> settle(Move move) {
    return switch (move) {
      case Move.Place place -> place(place);
      case Move.PassOn pass -> passOn(pass);
      case Move.Accept m -> List.of(new Settled.Accepted(m.handoff(), m.lead()));
      case Move.Contact m -> List.of(new Settled.Contacted(m.handoff(), m.lead(), m.how()));
      case Move.Close m ->
          List.of(new Settled.Closed(m.handoff(), m.lead(), m.outcome(), m.reason()));
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
    Optional<String> next = choose(move.handoff(), null, move.reason());
    Handoff passed =
        next.map(rep -> move.handoff().offeredTo(rep, now))
            .orElseGet(() -> move.handoff().leftWaiting());
    Handoff told = passed.toldAgain();
    return List.of(
        new Settled.Passed(passed, move.lead(), move.from(), move.reason()),
        next.isPresent()
            ? new Settled.Offered(told, move.lead())
            : new Settled.Waiting(told, move.lead(), "nobody-left"));
  }

  private Optional<String> choose(Handoff handoff, @Nullable String prefer, String why) {
    Set<String> before = new HashSet<>(asked.getOrDefault(handoff.id(), Set.of()));
    if (handoff.rep() != null) {
      before.add(handoff.rep());
    }
    return handoff.request().test()
        ? chooseTestRep(handoff, before)
        : chooseSeat(handoff, before, prefer, why);
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
}
