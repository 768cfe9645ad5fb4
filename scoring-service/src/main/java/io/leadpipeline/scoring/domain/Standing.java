package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead stands at a moment; what policies, segments and labels speak of.
 *
 * @param stage before the signal
 * @param knownFacts how many facts moved the fit
 * @param moments codes of what the lead did in this cycle
 */
public record Standing(
    Profile profile,
    Buying buying,
    Stage stage,
    Temperature temperature,
    double fit,
    int knownFacts,
    @Nullable String persona,
    double engagement,
    Bant bant,
    Set<String> moments) {

  /** Of a lead of which only the person matters. */
  static Standing of(Profile profile) {
    return new Standing(
        profile,
        Buying.NOTHING,
        Stage.VISITOR,
        Temperature.COLD,
        0,
        0,
        null,
        0,
        Bant.UNKNOWN,
        Set.of());
  }

  static Standing of(LeadState lead, FitReading fit, double engagement, Bant bant) {
    return new Standing(
        lead.profile(),
        lead.buying(),
        lead.progress().stage(),
        lead.temperature(),
        fit.score(),
        fit.known(),
        fit.persona(),
        engagement,
        bant,
        lead.progress().moments().keySet());
  }

  /** True when the person asked to be called in this cycle. */
  public boolean raisedHand() {
    return moments.contains(Progress.RAISED_HAND);
  }
}
