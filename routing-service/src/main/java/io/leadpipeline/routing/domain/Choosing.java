package io.leadpipeline.routing.domain;

import static java.util.Objects.requireNonNull;

import io.leadpipeline.routing.domain.Considered.Verdict;
import io.leadpipeline.routing.domain.hours.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose lead it is, for the leads of one transaction, one after the other. */
public final class Choosing {
  /** An owner who comes so soon is waited for. */
  static final Duration SOON = Duration.ofMinutes(15);

  private final Floor floor;
  private final DutyPlan duty;
  private final Instant now;
  private final Map<String, Bench> benches = new HashMap<>();
  private final Map<String, Load> loads;
  private final Map<String, WorkingTime> times = new HashMap<>();
  private final Map<String, Boolean> lineFirst = new HashMap<>();

  public Choosing(Floor floor, DutyPlan duty, Instant now) {
    this.floor = floor;
    this.duty = duty;
    this.now = now;
    this.loads = new HashMap<>(floor.loads());
    floor
        .seats()
        .forEach((team, seats) -> {
          Bench bench = new Bench(team, seats, now);
          benches.put(team, bench);
          bench.refresh(this::isThere);
        });
  }

  /** Who would get it now; changes nothing. */
  public Pick look(Handoff handoff, String why) {
    Set<String> before = askedBefore(handoff);
    Placement placement = floor.placementOf(handoff.id());
    List<Owner> owners = handoff.hop() == 0 ? owners(placement, before) : List.of();
    for (Owner owner : owners) {
      Optional<Instant> comes = timeOf(owner.rep()).nextOpening(now).filter(this::isSoon);
      if (comes.isPresent()) {
        return owned(handoff, owner, comes.get());
      }
    }
    Candidates candidates = candidates(handoff, placement, before);
    return Rotation.next(seats(candidates.left()), Set.of())
        .map(seat -> turn(handoff, seat, why, owners, candidates))
        .orElseGet(() -> nobody(candidates));
  }

  /** Test leads go to the test rep, around the clock. */
  Pick lookForTestRep(Handoff handoff) {
    Set<String> before = askedBefore(handoff);
    Instant due = now.plus(handoff.request().clock());
    return floor.people().values().stream()
        .filter(person -> person.test() && person.active() && !before.contains(person.id()))
        .findFirst()
        .<Pick>map(person -> new Pick.To(person.id(), due, "test", null, List.of()))
        .orElseGet(() -> new Pick.Nobody("nobody-left", null, List.of()));
  }

  /** True when a lead that waits already, as hot or hotter, comes before a new one. */
  boolean isLineFirst(Handoff newcomer) {
    Heat heat = floor.placementOf(newcomer.id()).heat();
    return lineFirst.computeIfAbsent(
        newcomer.team() + " " + heat,
        _ ->
            floor.line().stream()
                .filter(waiting -> waiting.team().equals(newcomer.team()))
                .filter(waiting -> floor.placementOf(waiting.id()).heat().compareTo(heat) <= 0)
                .anyMatch(waiting -> look(waiting, "turn") instanceof Pick.To));
  }

  /** Gives a lead to somebody; where that puts them. */
  public long give(String rep) {
    Bench bench = benches.get(teamOf(rep));
    if (bench == null) {
      return 0;
    }
    long turns = bench.serve(rep);
    loads.computeIfPresent(rep, (_, load) -> load.more());
    bench.refresh(this::isThere);
    return turns;
  }

  /** Gives a turn back. */
  void credit(String rep, Handoff handoff) {
    Bench bench = benches.get(teamOf(rep));
    if (bench != null) {
      bench.credit(rep, handoff.id());
    }
  }

  Set<String> askedBefore(Handoff handoff) {
    Set<String> before = new HashSet<>(floor.asked().getOrDefault(handoff.id(), Set.of()));
    if (handoff.rep() != null) {
      before.add(handoff.rep());
    }
    return before;
  }

  Instant due(String rep, Instant from, Duration clock) {
    return timeOf(rep).plus(from, clock).orElse(from.plus(clock));
  }

  Collection<Seat> changedSeats() {
    return benches.values().stream().flatMap(bench -> bench.changed().stream()).toList();
  }

  List<TurnChange> turnChanges() {
    return benches.values().stream().flatMap(bench -> bench.ledger().stream()).toList();
  }

  private Candidates candidates(Handoff handoff, Placement placement, Set<String> before) {
    return new Candidates(members(handoff.team()))
        .keep(Verdict.ASKED_BEFORE, one -> !before.contains(one.id()))
        .prefer(Verdict.LACKS_SKILL, one -> one.has(placement.skills()))
        .prefer(Verdict.OTHER_TERRITORY, one -> one.sellsTo(placement.country()))
        .keep(Verdict.OFF_DUTY, one -> one.time().isOpen(now))
        .keep(Verdict.FULL, one -> one.hasRoom(placement.heat().isHot()))
        .prefer(Verdict.OTHER_LANGUAGE, one -> one.speaks(placement.language()))
        .prefer(Verdict.NOT_BEFORE_CLOSING, one -> one.stays(now, handoff.request().clock()));
  }

  private Pick turn(
      Handoff handoff, Seat seat, String why, List<Owner> owners, Candidates candidates) {
    Instant due = due(seat.rep(), now, handoff.request().clock());
    String copyTo = owners.isEmpty() ? null : owners.getFirst().rep();
    return new Pick.To(seat.rep(), due, why, copyTo, candidates.considered(seat.rep()));
  }

  private Pick owned(Handoff handoff, Owner owner, Instant comes) {
    Instant due = due(owner.rep(), comes, handoff.request().clock());
    Considered chosen = new Considered(owner.rep(), turnsOf(owner.rep()), 0, Verdict.CHOSEN);
    return new Pick.To(owner.rep(), due, owner.why().code(), null, List.of(chosen));
  }

  private Pick nobody(Candidates candidates) {
    List<Considered> all = candidates.considered("");
    if (candidates.anyOut(Verdict.FULL)) {
      return new Pick.Nobody("everybody-full", null, all);
    }
    if (candidates.anyOut(Verdict.OFF_DUTY)) {
      return new Pick.Nobody("nobody-on-duty", firstOpening(all), all);
    }
    String reason = candidates.anyOut(Verdict.ASKED_BEFORE) ? "nobody-left" : "nobody-on-duty";
    return new Pick.Nobody(reason, null, all);
  }

  private @Nullable Instant firstOpening(List<Considered> all) {
    return all.stream()
        .filter(one -> one.verdict() == Verdict.OFF_DUTY)
        .flatMap(one -> timeOf(one.rep()).nextOpening(now).stream())
        .min(Instant::compareTo)
        .orElse(null);
  }

  private List<Owner> owners(Placement placement, Set<String> before) {
    return placement.owners().stream()
        .filter(owner -> floor.people().containsKey(owner.rep()))
        .filter(owner -> person(owner.rep()).isTakingLeads() && !before.contains(owner.rep()))
        .toList();
  }

  private List<Candidate> members(String team) {
    Bench bench = benches.get(team);
    return bench == null ? List.of() : bench.seats().stream().map(this::candidate).toList();
  }

  private Candidate candidate(Seat seat) {
    Load load = loads.getOrDefault(seat.rep(), Load.NONE);
    return new Candidate(person(seat.rep()), seat, load, timeOf(seat.rep()));
  }

  private static List<Seat> seats(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::seat).toList();
  }

  /** Who is full counts as away: nobody is owed the leads they could not have taken. */
  private boolean isThere(String rep) {
    Load load = loads.getOrDefault(rep, Load.NONE);
    return timeOf(rep).isOpen(now) && person(rep).terms().capacity().hasRoom(load, false);
  }

  private boolean isSoon(Instant opening) {
    return !opening.isAfter(now.plus(SOON));
  }

  private long turnsOf(String rep) {
    Bench bench = benches.get(teamOf(rep));
    Seat seat = bench == null ? null : bench.seat(rep);
    return seat == null ? 0 : seat.turns();
  }

  private WorkingTime timeOf(String rep) {
    return times.computeIfAbsent(rep, id -> duty.of(person(id)));
  }

  private String teamOf(String rep) {
    return person(rep).team();
  }

  private Salesperson person(String rep) {
    return requireNonNull(floor.people().get(rep), rep);
  }
}
