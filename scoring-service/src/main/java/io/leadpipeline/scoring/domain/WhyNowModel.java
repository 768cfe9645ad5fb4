package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.SignalKind;
import java.time.Duration;
import java.util.List;

/**
 * What is told to sales as reasons to call.
 *
 * @param moments doings, the strongest first
 * @param reasons told after the doings
 * @param recent how long a doing is worth mentioning
 * @param most reasons told at once
 */
public record WhyNowModel(
    List<MomentRule> moments, List<ReasonRule> reasons, Duration recent, int most) {

  public WhyNowModel {
    moments = List.copyOf(moments);
    reasons = List.copyOf(reasons);
  }

  /** The doings that signals of a kind may be. */
  List<MomentRule> looking(SignalKind kind) {
    return moments.stream()
        .filter(rule -> rule.kinds().isEmpty() || rule.kinds().contains(kind))
        .toList();
  }
}
