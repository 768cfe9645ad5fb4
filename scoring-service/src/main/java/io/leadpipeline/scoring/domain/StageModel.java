package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a lead gets into stages and out of them.
 *
 * @param policies ways into stages, the most wanted first
 * @param hysteresis how far below a policy's bound engagement must fall before the stage is lost
 * @param betweenDemotions the least time between two falls
 * @param coolDown how long a recycled lead stays so, unless it raises its hand
 * @param disqualifiers who is no customer, the first that fires counts
 * @param salesDisqualify reasons of sales that disqualify instead of recycle
 */
public record StageModel(
    List<StagePolicy> policies,
    double hysteresis,
    Duration betweenDemotions,
    Duration coolDown,
    List<Disqualifier> disqualifiers,
    Set<String> salesDisqualify) {

  public StageModel {
    policies = List.copyOf(policies);
    disqualifiers = List.copyOf(disqualifiers);
    salesDisqualify = Set.copyOf(salesDisqualify);
  }

  /** The most wanted way into a stage above this one that is open to a lead. */
  Optional<StagePolicy> opened(Stage stage, Scene lead) {
    for (StagePolicy policy : policies) {
      if (policy.stage().rung() > stage.rung() && policy.when().holds(lead)) {
        return Optional.of(policy);
      }
    }
    return Optional.empty();
  }

  /** The first that fires. */
  Optional<Disqualifier> disqualifier(Scene person) {
    for (Disqualifier rule : disqualifiers) {
      if (rule.when().holds(person)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
