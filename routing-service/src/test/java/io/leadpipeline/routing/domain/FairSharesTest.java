package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.Stages.NOON;
import static io.leadpipeline.routing.domain.Offers.requested;
import static io.leadpipeline.routing.domain.Sellers.aRep;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.routing.domain.hours.Holidays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leads shared out while reps join, leave, fall ill, fill up and decline, all at random. */
class FairSharesTest {
  private static final DutyPlan DUTY = new DutyPlan(Holidays.NONE, false);
  private static final int CASES = Integer.getInteger("cases", 10);
  private static final int LEADS = 250;

  /** Nobody who is there stands more than this many leads beside what their weight says. */
  @ParameterizedTest
  @CsvSource({"0, 1.0", "3, 1.0", "10, 1.0", "80, 2.0"})
  void keepsToTheWeights(int comingAndGoing, double atMost) {
    for (int number = 0; number < CASES; number++) {
      long seed = Long.getLong("seed", 20261122L) + number;
      Team team = new Team(new Random(seed));
      for (int lead = 0; lead < LEADS; lead++) {
        team.live(comingAndGoing);
        team.handOutOne();

        assertThat(team.farthestFromShare())
            .as("seed %s, lead %s, %s", seed, lead, team.seats)
            .isLessThanOrEqualTo(atMost + 1e-6);
      }
    }
  }

  @Test
  void owesNobodyTheLeadsOfATimeAway() {
    Team team = new Team(new Random(7), 1, 1, 1);
    team.away.add("r0");
    IntStream.range(0, 90).forEach(_ -> team.handOutOne());
    team.away.clear();
    team.got.clear();

    IntStream.range(0, 30).forEach(_ -> team.handOutOne());

    assertThat(team.got.values()).allMatch(leads -> leads >= 9 && leads <= 11);
  }

  @Test
  void givesTheTurnBackForADeclineThatIsNobodysFault() {
    assertThat(Credit.isEarnedBy("declined:WRONG_LANGUAGE")).isTrue();
    assertThat(Credit.isEarnedBy("declined:BUSY")).isFalse();
    assertThat(Credit.isEarnedBy("expired")).isFalse();
  }

  /** A team whose seats are kept as the database keeps them. */
  private static final class Team {
    private final Random random;
    private final Map<String, Salesperson> people = new HashMap<>();
    private final Map<String, Integer> got = new HashMap<>();
    private final Set<String> away = new HashSet<>();
    private List<Seat> seats = new ArrayList<>();

    Team(Random random) {
      this(random, random.ints(2 + random.nextInt(8), 1, 21).toArray());
    }

    Team(Random random, int... weights) {
      this.random = random;
      for (int i = 0; i < weights.length; i++) {
        Salesperson person = aRep("r" + i).weight(weights[i]).get();
        people.put(person.id(), person);
        seats.add(new Seat(person.id(), weights[i], 0, false));
      }
    }

    /** With so many in a hundred somebody goes, or comes back. */
    void live(int comingAndGoing) {
      if (random.nextInt(100) < comingAndGoing) {
        String who = seats.get(random.nextInt(seats.size())).rep();
        if (!away.remove(who) && away.size() < seats.size() - 1) {
          away.add(who);
        }
      }
    }

    void handOutOne() {
      Handoff handoff = requested(UUID.randomUUID());
      Choosing choosing = choosing();
      String rep = ((Pick.To) choosing.look(handoff, "turn")).rep();
      choosing.give(rep);
      if (random.nextInt(20) == 0) {
        choosing.credit(rep, handoff);
      } else {
        got.merge(rep, 1, Integer::sum);
      }
      keep(choosing);
    }

    double farthestFromShare() {
      List<Seat> there = seats.stream().filter(Seat::present).toList();
      long level = Rotation.level(there);
      return there.stream()
          .mapToDouble(
              seat -> Math.abs((double) (seat.turns() - level)) * seat.weight() / Rotation.TURN)
          .max()
          .orElse(0);
    }

    private Choosing choosing() {
      Map<String, Salesperson> now = new HashMap<>();
      people.forEach((id, person) -> now.put(id, away.contains(id) ? person.with(gone()) : person));
      Floor floor = new Floor(now, Map.of("sales", seats), Map.of(), Map.of(), Map.of(), List.of());
      return new Choosing(floor, DUTY, NOON);
    }

    private void keep(Choosing choosing) {
      Map<String, Seat> changed = new HashMap<>();
      choosing.changedSeats().forEach(seat -> changed.put(seat.rep(), seat));
      seats = seats.stream().map(seat -> changed.getOrDefault(seat.rep(), seat)).toList();
    }

    private static Presence gone() {
      return new Presence(new DutyOverride(false, NOON.minusSeconds(1), null, "ill"), List.of());
    }
  }
}
