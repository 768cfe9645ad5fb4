package io.leadpipeline.routing.domain;

import org.jspecify.annotations.Nullable;

/**
 * How fast sales answers.
 *
 * @param key the rep, team or source
 * @param leads handed over in the period
 */
public record ResponseFigures(String key, long leads, Times accept, Times contact) {
  /**
   * How long one step took, from the moment routing heard of the lead.
   *
   * @param done leads of which it is done
   * @param medianSeconds of those; none when nothing is done yet
   * @param p90Seconds of those; none when nothing is done yet
   * @param within5Minutes share of all leads, 0 to 1
   */
  public record Times(
      long done,
      @Nullable Double medianSeconds,
      @Nullable Double p90Seconds,
      double within5Minutes) {}
}
