package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.SignalKind;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Points for a kind of signal, decaying with a half-life.
 *
 * @param kinds the kinds it looks at; empty for all
 * @param group whose decayed sum is capped together
 * @param rank above 0 for signals of one webinar that replace each other: the higher rank stays
 */
public record EngagementRule(
    String name,
    Set<SignalKind> kinds,
    Condition when,
    double points,
    Duration halfLife,
    String group,
    Optional<Cap> cap,
    int rank) {

  public EngagementRule {
    kinds = Set.copyOf(kinds);
    if (halfLife.isNegative() || halfLife.isZero()) {
      throw new IllegalArgumentException(name + ": half-life " + halfLife + " (expected: above 0)");
    }
    if (rank > 0 && cap.isPresent()) {
      throw new IllegalArgumentException(
          name + ": cap and rank (expected: one of them, replaced points cannot be capped)");
    }
  }
}
