package io.leadpipeline.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationTest {
  private static final int LEADS = 300;

  @Test
  void givesTwiceTheLeadsForTwiceTheWeight() {
    List<Seat> seats = seats(1, 2, 3);

    Map<String, Integer> got = share(seats, 300);

    assertThat(got).containsExactlyInAnyOrderEntriesOf(Map.of("r0", 50, "r1", 100, "r2", 150));
  }

  @Test
  void goesAroundAmongEquals() {
    List<Seat> seats = seats(1, 1, 1);

    List<String> order = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      order.add(give(seats, Set.of()));
    }

    assertThat(order).containsExactly("r0", "r1", "r2", "r0", "r1", "r2");
  }

  /** At every moment, for random teams: nobody is a lead ahead of or behind their share. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void staysWithinOneLeadOfEveryShare(long seed) {
    Random random = new Random(seed);
    int[] weights = random.ints(1 + random.nextInt(12), 1, 21).toArray();
    List<Seat> seats = seats(weights);
    double all = seats.stream().mapToInt(Seat::weight).sum();
    Map<String, Integer> got = new HashMap<>();

    for (int given = 1; given <= LEADS; given++) {
      got.merge(give(seats, Set.of()), 1, Integer::sum);

      for (Seat seat : seats) {
        double due = given * seat.weight() / all;
        assertThat((double) got.getOrDefault(seat.rep(), 0))
            .as("seed %s, lead %s, weights %s, %s", seed, given, weights, seat.rep())
            .isCloseTo(due, within(1.0));
      }
    }
  }

  /** People join, leave and return at random; each stretch of presence is fair by itself. */
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
  void owesNothingForAnAbsence(long seed) {
    Random random = new Random(seed);
    List<Seat> present = seats(1, 1, 1, 1);
    Seat away = present.removeLast();
    share(present, 20 + random.nextInt(200));

    present.add(new Seat(away.rep(), 1, Math.max(away.turns(), Rotation.level(present)), true));
    Map<String, Integer> got = share(present, 40);

    assertThat(got.values()).allMatch(count -> count >= 9 && count <= 11);
  }

  @Test
  void passesOverWhoeverMustNotGetTheLead() {
    List<Seat> seats = seats(1, 1);

    assertThat(Rotation.next(seats, Set.of("r0")).map(Seat::rep)).contains("r1");
    assertThat(Rotation.next(seats, Set.of("r0", "r1"))).isEmpty();
    assertThat(Rotation.next(List.of(), Set.of())).isEmpty();
  }

  private static List<Seat> seats(int... weights) {
    List<Seat> seats = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      seats.add(new Seat("r" + i, weights[i], 0, true));
    }
    return seats;
  }

  private static Map<String, Integer> share(List<Seat> seats, int leads) {
    Map<String, Integer> got = new HashMap<>();
    for (int i = 0; i < leads; i++) {
      got.merge(give(seats, Set.of()), 1, Integer::sum);
    }
    return got;
  }

  private static String give(List<Seat> seats, Set<String> passedOver) {
    Seat chosen = Rotation.next(seats, passedOver).orElseThrow();
    seats.set(seats.indexOf(chosen), chosen.served());
    return chosen.rep();
  }
}
