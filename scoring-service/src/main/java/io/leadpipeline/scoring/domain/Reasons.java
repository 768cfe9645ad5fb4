package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Bant;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.BantState;
import io.leadpipeline.events.Reason;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why sales should call now, strongest first, as codes of the message bundle. */
final class Reasons {

  private static final int MOST = 6;
  private static final Duration WORTH_MENTIONING = Duration.ofDays(30);
  private static final Set<String> NAME_SOMETHING =
      Set.of("case-study-read", "content-downloaded", "webinar-attended", "webinar-registered");

  private Reasons() {}

  static List<Reason> of(
      LeadState state,
      Model model,
      Temperature temperature,
      Bant bant,
      @Nullable String persona,
      Instant asOf) {
    List<Reason> reasons = new ArrayList<>(moments(state.progress(), model, asOf));
    timeFrame(bant.timeline(), reasons);
    when(bant.authority().state().equals(BantState.CONFIRMED), "decides", reasons);
    when(temperature.equals(Temperature.HOT), "hot", reasons);
    when(
        state.progress().moments().containsKey("qualified-by-sales"),
        "qualified-by-sales",
        reasons);
    when(state.progress().stage().equals(Stage.CUSTOMER), "customer", reasons);
    if (persona != null) {
      reasons.add(new Reason("persona", Map.of("persona", persona)));
    }
    return reasons.subList(0, Math.min(MOST, reasons.size()));
  }

  private static List<Reason> moments(Progress progress, Model model, Instant asOf) {
    Instant start = asOf.minus(WORTH_MENTIONING);
    List<Reason> reasons = new ArrayList<>();
    for (MomentRule rule : model.moments()) {
      Moment moment = progress.moments().get(rule.code());
      if (moment != null && moment.at().isAfter(start)) {
        reasons.add(new Reason(wording(rule.code(), moment), moment.params()));
      }
    }
    return reasons;
  }

  private static String wording(String code, Moment moment) {
    boolean unnamed = NAME_SOMETHING.contains(code) && !moment.params().containsKey("title");
    return unnamed ? code + "-unnamed" : code;
  }

  private static void timeFrame(BantAnswer timeline, List<Reason> reasons) {
    String answer = timeline.answer();
    if (answer != null && answer.startsWith(DefaultModel.TIME_FRAME)) {
      String days = answer.substring(DefaultModel.TIME_FRAME.length());
      reasons.add(new Reason("time-frame", Map.of("days", days)));
    }
  }

  private static void when(boolean so, String code, List<Reason> reasons) {
    if (so) {
      reasons.add(new Reason(code, Map.of()));
    }
  }
}
