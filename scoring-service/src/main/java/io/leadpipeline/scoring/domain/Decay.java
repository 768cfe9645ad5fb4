package io.leadpipeline.scoring.domain;

import java.time.Duration;
import java.time.Instant;

/** Exponential decay, the same to the last bit on every machine. */
final class Decay {

  private Decay() {}

  /** How many half-lives lie between two moments, negative when {@code to} is earlier. */
  static double halfLives(Instant from, Instant to, Duration halfLife) {
    return (double) Duration.between(from, to).toMillis() / halfLife.toMillis();
  }

  /** 2 to the power of {@code halfLives}. */
  static double growth(double halfLives) {
    return StrictMath.pow(2, halfLives);
  }
}
