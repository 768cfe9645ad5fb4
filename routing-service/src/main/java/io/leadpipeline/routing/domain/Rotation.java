package io.leadpipeline.routing.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Weighted fair choice: among the reps who are not ahead of the team's level, whoever would be done
 * with one more lead first. With nobody joining or leaving, each rep's count stays within one lead
 * of their share at every moment (earliest eligible virtual deadline first, as in WF²Q, Bennett and
 * Zhang 1996).
 */
public final class Rotation {
  /** Divides by every weight up to 20, so that shares are exact. */
  public static final long TURN = 232_792_560;

  static final int MOST = 20;

  private static final Comparator<Seat> BY_DEADLINE =
      Comparator.<Seat>comparingLong(seat -> seat.served().turns()).thenComparing(Seat::rep);

  private Rotation() {}

  /**
   * The seat whose turn it is.
   *
   * @param passedOver reps who must not get this lead; it costs them nothing
   */
  public static Optional<Seat> next(Collection<Seat> seats, Set<String> passedOver) {
    Optional<Seat> fair = seats.stream().filter(seat -> isEligible(seat, seats)).min(BY_DEADLINE);
    if (fair.isEmpty() || !passedOver.contains(fair.get().rep())) {
      return fair;
    }
    var left = seats.stream().filter(seat -> !passedOver.contains(seat.rep())).toList();
    return next(left, Set.of());
  }

  /** Where a rep who joins or comes back starts: neither behind nor ahead of the others. */
  public static long level(Collection<Seat> seats) {
    long base = base(seats);
    long weights = seats.stream().mapToLong(Seat::weight).sum();
    return weights == 0 ? 0 : base + lead(seats, base) / weights;
  }

  private static boolean isEligible(Seat seat, Collection<Seat> seats) {
    long base = base(seats);
    long weights = seats.stream().mapToLong(Seat::weight).sum();
    return (seat.turns() - base) * weights <= lead(seats, base);
  }

  private static long lead(Collection<Seat> seats, long base) {
    return seats.stream().mapToLong(seat -> seat.weight() * (seat.turns() - base)).sum();
  }

  private static long base(Collection<Seat> seats) {
    return seats.stream().mapToLong(Seat::turns).min().orElse(0);
  }
}
