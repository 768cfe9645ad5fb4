package io.leadpipeline.scoring.domain;

import java.time.Duration;

/** The most points a rule awards within any trailing period, in signal time. */
public record Cap(double points, Duration period) {

  public Cap {
    if (points <= 0 || period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException(
          "cap: " + points + " in " + period + " (expected: points and period above 0)");
    }
  }
}
