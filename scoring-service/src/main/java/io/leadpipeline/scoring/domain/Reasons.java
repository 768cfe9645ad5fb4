package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why sales should call now, strongest first, as codes of the message bundle. */
final class Reasons {

  private Reasons() {}

  static List<Reason> of(LeadState state, Model model, Scene scene, Instant asOf) {
    List<Reason> reasons = new ArrayList<>(moments(state.progress(), model.whyNow(), asOf));
    for (ReasonRule rule : model.whyNow().reasons()) {
      if (rule.when().holds(scene)) {
        params(rule, scene.lead())
            .ifPresent(params -> reasons.add(new Reason(rule.code(), params)));
      }
    }
    return reasons.subList(0, Math.min(model.whyNow().most(), reasons.size()));
  }

  private static List<Reason> moments(Progress progress, WhyNowModel model, Instant asOf) {
    Instant start = asOf.minus(model.recent());
    List<Reason> reasons = new ArrayList<>();
    for (MomentRule rule : model.moments()) {
      Moment moment = progress.moments().get(rule.code());
      if (rule.told() && moment != null && moment.at().isAfter(start)) {
        reasons.add(new Reason(rule.wording(moment), moment.params()));
      }
    }
    return reasons;
  }

  /** Empty where the wording names something that is not known any more. */
  private static Optional<Map<String, String>> params(ReasonRule rule, Standing lead) {
    return switch (rule.naming()) {
      case NOTHING -> Optional.of(Map.of());
      case DAYS -> days(lead).map(days -> Map.of("days", days));
      case PERSONA -> Optional.ofNullable(lead.persona()).map(name -> Map.of("persona", name));
    };
  }

  private static Optional<String> days(Standing lead) {
    String start = BantRule.TIME_FRAME + "=";
    return Optional.ofNullable(lead.bant().timeline().answer())
        .filter(answer -> answer.startsWith(start))
        .map(answer -> answer.substring(start.length()));
  }
}
