package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.Stage;
import java.util.Set;

/**
 * Where a lead stands at a signal; what stage policies speak of.
 *
 * @param stage before the signal
 * @param knownFacts how many facts moved the fit
 * @param moments codes of what the lead did in this cycle
 */
public record Standing(
    Stage stage,
    boolean identified,
    double fit,
    int knownFacts,
    double engagement,
    Bant bant,
    Set<String> moments) {

  public Standing {
    moments = Set.copyOf(moments);
  }

  /** True when the lead did one of these in this cycle. */
  public boolean did(Set<String> codes) {
    return codes.stream().anyMatch(moments::contains);
  }
}
