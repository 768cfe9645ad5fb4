package io.leadpipeline.routing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The seats of one team while leads are handed out. Whoever is there counts, the others wait. */
final class Bench {
  private final String team;
  private final Instant now;
  private final Map<String, Seat> seats = new LinkedHashMap<>();
  private final Map<String, Seat> changed = new LinkedHashMap<>();
  private final List<TurnChange> ledger = new ArrayList<>();

  Bench(String team, List<Seat> members, Instant now) {
    this.team = team;
    this.now = now;
    members.forEach(seat -> seats.put(seat.rep(), seat));
  }

  Collection<Seat> seats() {
    return List.copyOf(seats.values());
  }

  @Nullable Seat seat(String rep) {
    return seats.get(rep);
  }

  /** Lets people leave first, so that those who come start at the level of those who stayed. */
  void refresh(Predicate<String> isThere) {
    for (Seat seat : seats()) {
      if (seat.present() && !isThere.test(seat.rep())) {
        put(seat.leaving());
      }
    }
    for (Seat seat : seats()) {
      if (!seat.present() && isThere.test(seat.rep())) {
        come(seat);
      }
    }
  }

  /** Notes one more lead; the seat's turns afterwards. */
  long serve(String rep) {
    Seat seat = seats.get(rep);
    if (seat == null) {
      return 0;
    }
    put(seat.served());
    return seat.served().turns();
  }

  void credit(String rep, UUID handoffId) {
    Seat seat = seats.get(rep);
    if (seat != null) {
      put(seat.credited());
      note(seat, seat.credited(), TurnChange.Kind.CREDITED, handoffId);
    }
  }

  Collection<Seat> changed() {
    return changed.values();
  }

  List<TurnChange> ledger() {
    return ledger;
  }

  private void come(Seat seat) {
    Seat there = seat.comingTo(Rotation.level(present()));
    put(there);
    if (there.turns() != seat.turns()) {
      note(seat, there, TurnChange.Kind.CAME, null);
    }
  }

  private List<Seat> present() {
    return seats.values().stream().filter(Seat::present).toList();
  }

  private void put(Seat seat) {
    seats.put(seat.rep(), seat);
    changed.put(seat.rep(), seat);
  }

  private void note(Seat before, Seat after, TurnChange.Kind kind, @Nullable UUID handoffId) {
    ledger.add(
        new TurnChange(team, before.rep(), now, kind, handoffId, before.turns(), after.turns()));
  }
}
