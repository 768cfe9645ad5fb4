package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Move;
import io.leadpipeline.routing.domain.NextStep;
import io.leadpipeline.routing.domain.Timer;
import java.util.Optional;

/** Does what follows when a timer is over: reminds, passes on, tells others. */
public final class TakeNextStep {
  private final ChangeHandoff change;

  public TakeNextStep(ChangeHandoff change) {
    this.change = change;
  }

  /** Does nothing if the handoff changed since the timer was set. */
  public void take(Timer timer) {
    change.change(
        timer.handoffId(),
        (handoff, lead) ->
            timer.stillMeans(handoff) ? NextStep.of(handoff, lead) : Optional.<Move>empty(),
        move -> move);
  }
}
