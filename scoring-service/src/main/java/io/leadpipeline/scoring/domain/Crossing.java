package io.leadpipeline.scoring.domain;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * Finds the first whole hour at which decaying engagement passes a bound, by halving what the curve
 * cannot rule out: a few dozen looks for ten years, not one for each hour.
 */
final class Crossing {

  private static final long HOUR = 3_600;

  private final EngagementCurve curve;
  private final Bounds bounds;
  private final boolean onlyFalls;

  Crossing(EngagementCurve curve, Bounds bounds) {
    this.curve = curve;
    this.bounds = bounds;
    onlyFalls = curve.onlyFalls();
  }

  /**
   * The first such hour in a span, if there is one.
   *
   * @param after engagement as of this moment is what it is compared with
   */
  OptionalLong first(Instant after, Instant until) {
    long from = Math.floorDiv(after.getEpochSecond(), HOUR) + 1;
    long to = Math.floorDiv(until.getEpochSecond(), HOUR);
    return from > to ? OptionalLong.empty() : first(from, to, bounds.passed(curve.at(after)));
  }

  static Instant hour(long number) {
    return Instant.ofEpochSecond(number * HOUR);
  }

  private OptionalLong first(long from, long to, int passed) {
    if (steady(from, to, passed)) {
      return OptionalLong.empty();
    }
    if (from == to) {
      return OptionalLong.of(from);
    }
    long middle = from + (to - from) / 2;
    OptionalLong early = first(from, middle, passed);
    return early.isPresent() ? early : first(middle + 1, to, passed);
  }

  private boolean steady(long from, long to, int passed) {
    if (onlyFalls && passed == 0) {
      return true;
    }
    Instant start = hour(from);
    Instant end = hour(to);
    return bounds.passed(curve.least(start, end)) == passed
        && (onlyFalls || bounds.passed(curve.most(start, end)) == passed);
  }
}
