package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.BantState;
import io.leadpipeline.events.Normal;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import java.time.Duration;
import java.util.Set;

/**
 * What an answer or a signal tells about one letter of BANT.
 *
 * @param kinds the kinds it looks at; empty for all
 * @param answer what is told as its source: the key of a normal answer, whose value is added, or
 *     any word
 * @param believed how long
 * @param fromHorizon true when it is believed until the answer's own horizon, and then so long
 */
public record BantRule(
    BantLetter letter,
    BantState state,
    Set<SignalKind> kinds,
    Condition when,
    String answer,
    Duration believed,
    boolean fromHorizon) {

  static final String TIME_FRAME = "purchasingTimeFrame";
  private static final String ROLE = "purchasingRole";

  public BantRule {
    kinds = Set.copyOf(kinds);
  }

  boolean tells(Scene scene, Signal signal) {
    return (kinds.isEmpty() || kinds.contains(signal.kind())) && when.holds(scene);
  }

  /** In normal form and without free text. */
  String answerOf(Signal signal) {
    Normal normal = signal.normal();
    if (answer.equals(TIME_FRAME) && normal != null && normal.timeFrameDays() != null) {
      return answer + "=" + normal.timeFrameDays();
    }
    if (answer.equals(ROLE) && normal != null && normal.role() != null) {
      return answer + "=" + normal.role();
    }
    return answer;
  }

  Duration holds(Signal signal) {
    Normal normal = signal.normal();
    return fromHorizon && normal != null && normal.timeFrameDays() != null
        ? believed.plusDays(normal.timeFrameDays())
        : believed;
  }
}
