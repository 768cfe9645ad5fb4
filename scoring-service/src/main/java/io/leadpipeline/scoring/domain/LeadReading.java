package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Temperature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Reads a lead off its state at a moment: scores to the moment itself, temperature and BANT to the
 * last whole hour. Passing time only lowers.
 */
public final class LeadReading {

  private LeadReading() {}

  /** The lead as events tell it. */
  public static Lead at(LeadState state, Model model, Instant asOf) {
    EngagementReading engagement =
        EngagementReading.of(state.engagement(), model.engagement(), asOf);
    FitReading fit = FitReading.of(state.profile(), model.fit());
    Temperature temperature = temperature(state, model, asOf);
    Bant bant = Qualifying.at(state.bant(), asOf);
    return new Lead(
        state.progress().stage(),
        temperature,
        Points.rounded(fit.score()),
        Points.rounded(engagement.score()),
        fit.persona(),
        bant,
        Receipts.of(model, engagement, fit),
        Reasons.of(state, model, temperature, bant, fit.persona(), asOf),
        state.recent(),
        state.profile().facts().companyDomain(),
        state.profile().personRef(),
        state.profile().person());
  }

  /** True when a model's disqualifier speaks against this lead. */
  public static boolean disqualified(LeadState state, Model model) {
    return model.disqualifiers().stream()
        .anyMatch(rule -> rule.when().test(state.profile().facts()));
  }

  static Temperature temperature(LeadState state, Model model, Instant asOf) {
    Position last = state.last();
    Instant hour = asOf.truncatedTo(ChronoUnit.HOURS);
    if (last == null || !hour.isAfter(last.at())) {
      return state.temperature();
    }
    double score = EngagementReading.scoreOf(state.engagement(), model.engagement(), hour);
    return model.temperature().lowered(state.temperature(), score);
  }
}
