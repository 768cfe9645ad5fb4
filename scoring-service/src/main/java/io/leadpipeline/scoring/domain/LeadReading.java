package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.Lead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lead off its state at a moment: scores to the moment itself, stage, temperature and BANT
 * to the last whole hour. Passing time only lowers.
 */
public final class LeadReading {

  private LeadReading() {}

  /** The lead as events tell it. */
  public static Lead at(LeadState state, Model model, Instant asOf) {
    return new AsOf(state, model, asOf).lead();
  }

  /** The same of a state at which time has passed. */
  static Lead of(LeadState now, Model model, Instant asOf) {
    EngagementReading engagement = EngagementReading.of(now.engagement(), model.engagement(), asOf);
    FitReading fit = FitReading.of(now.profile(), model.fit());
    Bant bant = Qualifying.at(now.bant(), asOf);
    Scene scene = Scene.of(Standing.of(now, fit, engagement.score(), bant));
    List<String> journey = Labels.of(model.labels().journey(), scene);
    return new Lead(
        now.progress().stage(),
        now.temperature(),
        Points.rounded(fit.score()),
        Points.rounded(engagement.score()),
        fit.persona(),
        bant,
        Receipts.of(model, engagement, fit),
        Reasons.of(now, model, scene, asOf),
        now.recent(),
        now.profile().facts().companyDomain(),
        now.profile().personRef(),
        now.profile().person(),
        journey.isEmpty() ? null : journey.getLast(),
        Labels.of(model.labels().prospectTypes(), scene),
        Labels.of(model.labels().segments(), scene),
        review(now, model));
  }

  /** The state at a moment: what fell or expired since the last signal has done so. */
  public static LeadState passed(LeadState state, Model model, Instant asOf) {
    return new AsOf(state, model, asOf).state();
  }

  /**
   * The next whole hour, UTC, at which stage, temperature or BANT change by passing time alone;
   * empty when nothing is left that could.
   */
  public static Optional<Instant> nextChangeAt(LeadState state, Model model, Instant after) {
    return new Passing(state, model).nextChangeAfter(after);
  }

  /** True for a lead that nobody is to be called about, whatever it asks for. */
  public static boolean disqualified(LeadState state, Model model) {
    return model
        .stages()
        .disqualifier(Scene.of(state.profile()))
        .filter(Disqualifier::silent)
        .isPresent();
  }

  /** Why a manager should look at a lead that is no customer; none for those nobody looks at. */
  private static @Nullable String review(LeadState state, Model model) {
    return model
        .stages()
        .disqualifier(Scene.of(state.profile()))
        .map(fires -> fires.silent() ? "" : fires.name())
        .or(() -> Optional.ofNullable(state.progress().setAside()))
        .filter(reason -> !reason.isEmpty())
        .orElse(null);
  }
}
