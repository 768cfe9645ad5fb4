package io.leadpipeline.ingest.domain.brake;

import org.jspecify.annotations.Nullable;

/**
 * When a form's raised hands are held.
 *
 * @param on false for a form that is never braked
 * @param factor of its usual hour
 * @param atLeast hands in an hour that are never held, whatever the usual hour is
 * @param manager the address that is told; none for all managers of the team
 */
public record BrakeSetting(boolean on, int factor, int atLeast, @Nullable String manager) {

  /** Of a form that says nothing about it. */
  public static final BrakeSetting USUAL = new BrakeSetting(true, 10, 20, null);

  public static final BrakeSetting OFF = new BrakeSetting(false, 10, 20, null);

  public BrakeSetting {
    if (factor < 1 || atLeast < 1) {
      throw new IllegalArgumentException(
          "brake: factor " + factor + ", at-least " + atLeast + " (expected: 1 or more)");
    }
  }

  /**
   * How many hands of an hour go on.
   *
   * @param usualHour the mean of the form's last four weeks
   */
  public int limit(double usualHour) {
    return Math.max(atLeast, (int) Math.min(Integer.MAX_VALUE, Math.ceil(factor * usualHour)));
  }
}
