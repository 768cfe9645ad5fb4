package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.Stages.NOON;
import static io.leadpipeline.routing.Stages.aLead;
import static io.leadpipeline.routing.domain.Sellers.aRep;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Trail;
import io.leadpipeline.routing.domain.hours.Holidays;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Few reps with little room, many leads: whoever waits keeps their place. */
class WaitingLineTest {
  private static final DutyPlan DUTY = new DutyPlan(Holidays.NONE, false);
  private static final Lead LEAD = aLead().lead();
  private static final int CASES = Integer.getInteger("cases", 60);
  private static final int STEPS = 120;
  private static final Comparator<Waiter> ORDER =
      Comparator.<Waiter, Heat>comparing(one -> one.placement().heat())
          .thenComparing(one -> one.handoff().request().at());

  @Test
  void isNeverOvertakenByEqualsThatCameLater() {
    for (int number = 0; number < CASES; number++) {
      long seed = Long.getLong("seed", 20261122L) + number;
      World world = new World(new Random(seed));
      for (int step = 0; step < STEPS; step++) {
        world.live();
      }

      assertThat(world.overtaken).as("seed %s", seed).isEmpty();
      assertThat(world.offers).as("seed %s", seed).isNotEmpty();
    }
  }

  private record Waiter(Handoff handoff, Placement placement) {}

  /** What the database would hold; leads arrive, reps call, the line is looked through. */
  private static final class World {
    private final Random random;
    private final List<Waiter> line = new ArrayList<>();
    private final List<UUID> offers = new ArrayList<>();
    private final List<UUID> overtaken = new ArrayList<>();
    private final Map<String, Integer> open = new HashMap<>(Map.of("anna", 0, "linh", 0));
    private List<Seat> seats = List.of(new Seat("anna", 1, 0, true), new Seat("linh", 2, 0, true));
    private Instant now = NOON;

    World(Random random) {
      this.random = random;
    }

    void live() {
      now = now.plusSeconds(1);
      switch (random.nextInt(5)) {
        case 0 -> open.replaceAll((_, many) -> many > 0 && random.nextBoolean() ? many - 1 : many);
        case 1 -> handOut();
        default -> arrive();
      }
    }

    private void arrive() {
      Handoff handoff = Handoff.requested(UUID.randomUUID(), "sales", request());
      Heat heat = random.nextInt(3) == 0 ? Heat.HOT : Heat.WARM;
      Placement placement =
          new Placement(
              handoff.id(), "r", "v", List.of(), Set.of(), null, null, null, heat, List.of());
      Waiter waiter = new Waiter(handoff, placement);
      settle(List.of(waiter), true);
    }

    private void handOut() {
      settle(line.stream().sorted(ORDER).toList(), false);
    }

    private void settle(List<Waiter> waiters, boolean areNew) {
      Picking picking = new Picking(floor(waiters), DUTY, 3, now);
      for (Waiter waiter : waiters) {
        var move = new Move.Place(waiter.handoff(), LEAD, areNew ? waiter.placement() : null);
        picking.settle(move).forEach(settled -> note(settled, waiter));
      }
      Map<String, Seat> moved =
          picking.movedSeats().stream().collect(Collectors.toMap(Seat::rep, seat -> seat));
      seats = seats.stream().map(seat -> moved.getOrDefault(seat.rep(), seat)).toList();
    }

    private void note(Settled settled, Waiter waiter) {
      if (settled instanceof Settled.Waiting waiting) {
        line.add(new Waiter(waiting.handoff(), waiter.placement()));
        return;
      }
      String rep = String.valueOf(settled.handoff().rep());
      open.merge(rep, 1, Integer::sum);
      line.removeIf(one -> one.handoff().id().equals(settled.handoff().id()));
      offers.add(settled.handoff().id());
      line.stream()
          .filter(one -> ORDER.compare(one, waiter) < 0)
          .forEach(one -> overtaken.add(one.handoff().id()));
    }

    private Floor floor(List<Waiter> waiters) {
      Map<String, Salesperson> people =
          Map.of(
              "anna", aRep("anna").takingAtMost(2, 0).get(),
              "linh", aRep("linh").weight(2).takingAtMost(3, 0).get());
      Map<String, Load> loads = new HashMap<>();
      open.forEach((rep, many) -> loads.put(rep, new Load(many, 0)));
      Map<UUID, Placement> placements = new HashMap<>();
      line.forEach(one -> placements.put(one.handoff().id(), one.placement()));
      waiters.forEach(one -> placements.put(one.handoff().id(), one.placement()));
      List<Handoff> waiting = line.stream().sorted(ORDER).map(Waiter::handoff).toList();
      return new Floor(people, Map.of("sales", seats), loads, Map.of(), placements, waiting);
    }

    private Request request() {
      return new Request(
          UUID.randomUUID(), null, false, null, Duration.ofMinutes(5), now, Trail.EMPTY, null);
    }
  }
}
