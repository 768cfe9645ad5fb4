package io.leadpipeline.scoring.domain;

import java.time.Duration;
import java.util.List;

/**
 * The rules by which signals become scores and stages. Immutable; a change is a new version.
 *
 * @param version told in every receipt and history entry
 * @param moments what is worth mentioning, strongest reason to call first
 * @param policies ways into stages, the most wanted first
 * @param coolDown how long a recycled lead stays so, unless it raises its hand
 * @param repeatWindow within which a keyless submission with equal content is a repeat
 */
public record Model(
    String version,
    EngagementModel engagement,
    FitModel fit,
    List<BantRule> bant,
    Bands temperature,
    List<MomentRule> moments,
    List<StagePolicy> policies,
    List<Disqualifier> disqualifiers,
    Duration coolDown,
    Duration repeatWindow) {

  public Model {
    bant = List.copyOf(bant);
    moments = List.copyOf(moments);
    policies = List.copyOf(policies);
    disqualifiers = List.copyOf(disqualifiers);
  }
}
