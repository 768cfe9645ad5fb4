package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.BantState;
import io.leadpipeline.events.Normal;
import io.leadpipeline.events.Signal;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which answers tell about budget, authority, need and timeline in the default model. */
final class DefaultBant {

  private static final Duration HALF_A_YEAR = Duration.ofDays(180);
  private static final Duration GRACE = Duration.ofDays(30);

  private DefaultBant() {}

  static List<BantRule> rules() {
    return List.of(
        answer(BantLetter.BUDGET, BantState.CONFIRMED, DefaultBant::hasBudget, "budget"),
        role(BantState.CONFIRMED, "DECIDES"),
        role(BantState.PARTIAL, "INFLUENCES"),
        role(BantState.PARTIAL, "RECOMMENDS"),
        answer(BantLetter.NEED, BantState.PARTIAL, Signal::raisesHand, "raised-hand"),
        answer(
            BantLetter.NEED, BantState.PARTIAL, signal -> said(signal, "interests"), "interests"),
        answer(BantLetter.NEED, BantState.CONFIRMED, signal -> said(signal, "need"), "need"),
        timeline(BantState.PARTIAL, days -> days > 90 && days <= 365),
        timeline(BantState.CONFIRMED, days -> days <= 90));
  }

  private static BantRule answer(
      BantLetter letter, BantState state, Predicate<Signal> when, String name) {
    return new BantRule(letter, state, when, signal -> name, signal -> HALF_A_YEAR);
  }

  private static BantRule role(BantState state, String role) {
    Predicate<Signal> says =
        signal -> signal.normal() != null && role.equals(signal.normal().role());
    Function<Signal, String> answer = signal -> "purchasingRole=" + role;
    return new BantRule(BantLetter.AUTHORITY, state, says, answer, signal -> HALF_A_YEAR);
  }

  private static BantRule timeline(BantState state, Predicate<Integer> within) {
    return new BantRule(
        BantLetter.TIMELINE,
        state,
        signal -> horizon(signal) >= 0 && within.test(horizon(signal)),
        signal -> DefaultModel.TIME_FRAME + horizon(signal),
        signal -> Duration.ofDays(horizon(signal)).plus(GRACE));
  }

  /** Days until the purchase is planned; below 0 when nothing is said. */
  private static int horizon(Signal signal) {
    Normal normal = signal.normal();
    return normal == null || normal.timeFrameDays() == null ? -1 : normal.timeFrameDays();
  }

  private static boolean hasBudget(Signal signal) {
    Normal normal = signal.normal();
    return normal != null && normal.budgetMin() != null && normal.budgetMin().signum() > 0;
  }

  private static boolean said(Signal signal, String key) {
    return signal.person().answers().stream()
        .anyMatch(answer -> answer.key().equals(key) && !answer.value().isBlank());
  }
}
