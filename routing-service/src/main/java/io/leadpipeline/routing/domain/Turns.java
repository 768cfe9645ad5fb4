package io.leadpipeline.routing.domain;

import io.leadpipeline.routing.domain.hours.WorkingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Foresees a team's rotation: whose turn it is, and why it is not somebody else's. */
public final class Turns {
  private final Floor floor;
  private final DutyPlan duty;
  private final Instant now;

  public Turns(Floor floor, DutyPlan duty, Instant now) {
    this.floor = floor;
    this.duty = duty;
    this.now = now;
  }

  /** Everybody in the team who gets leads in principle. */
  public List<Turn> of(String team) {
    List<Seat> seats = floor.seats().getOrDefault(team, List.of());
    List<Seat> there = seats.stream().filter(this::isThere).map(seat -> come(seat, seats)).toList();
    Map<String, Integer> places = places(there);
    return seats.stream().map(seat -> turn(seat, there, places.get(seat.rep()))).toList();
  }

  private Turn turn(Seat seat, List<Seat> there, @Nullable Integer place) {
    Salesperson person = person(seat.rep());
    Load load = floor.loads().getOrDefault(seat.rep(), Load.NONE);
    WorkingTime time = duty.of(person);
    boolean open = time.isOpen(now);
    long behind = seat.turns() - Rotation.level(there);
    return new Turn(
        seat.rep(),
        seat.weight(),
        place,
        place == null ? 0 : (double) behind * seat.weight() / Rotation.TURN,
        open,
        !person.terms().capacity().hasRoom(load, false),
        load,
        open ? null : time.nextOpening(now).orElse(null));
  }

  /** The order in which the next leads go, one each, if anybody can take them. */
  private static Map<String, Integer> places(List<Seat> there) {
    Map<String, Integer> places = new HashMap<>();
    List<Seat> left = new ArrayList<>(there);
    while (!left.isEmpty()) {
      Seat next = Rotation.next(left, Set.of()).orElseThrow();
      places.put(next.rep(), places.size() + 1);
      left.remove(next);
    }
    return places;
  }

  private static Seat come(Seat seat, List<Seat> all) {
    List<Seat> present = all.stream().filter(Seat::present).toList();
    return seat.present() ? seat : seat.comingTo(Rotation.level(present));
  }

  private boolean isThere(Seat seat) {
    Salesperson person = person(seat.rep());
    Load load = floor.loads().getOrDefault(seat.rep(), Load.NONE);
    return duty.of(person).isOpen(now) && person.terms().capacity().hasRoom(load, false);
  }

  private Salesperson person(String rep) {
    return Objects.requireNonNull(floor.people().get(rep), rep);
  }
}
