package io.leadpipeline.routing.domain.hours;

import java.time.LocalTime;

/**
 * Working hours of a day without a break, by the clock on the wall.
 *
 * @param to the first moment after it; midnight means the end of the day
 */
public record Shift(LocalTime from, LocalTime to) {
  public static final Shift ALL_DAY = new Shift(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  public Shift {
    if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
      throw new IllegalArgumentException("shift: " + from + "-" + to + " (expected: forward)");
    }
  }

  boolean contains(LocalTime time) {
    return !time.isBefore(from) && (endsAtMidnight() || time.isBefore(to));
  }

  boolean endsAtMidnight() {
    return to.equals(LocalTime.MIDNIGHT);
  }
}
