package io.leadpipeline.scoring.domain.backtest;

import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.SalesOutcome;
import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.Model;
import java.util.UUID;

/**
 * One lead folded by both models, cycle by cycle. Promotions count until sales speaks: nothing that
 * sales said can have led to them, else a model would be praised for knowing the answer.
 */
final class Trial {

  private final Watch live;
  private final Watch draft;
  private final Cycles cycles;
  private Judgement judgement = Judgement.UNKNOWN;
  private boolean begun;

  Trial(UUID lead, Model live, Model draft, Cycles cycles) {
    this.live = new Watch(lead, live);
    this.draft = new Watch(lead, draft);
    this.cycles = cycles;
  }

  /** Told of every cycle that is over. */
  interface Cycles {
    void over(Watch live, Watch draft, Judgement judgement);
  }

  void take(Signal signal) {
    SalesOutcome outcome = signal.outcome();
    if (outcome == null) {
      begun = true;
      live.take(signal);
      draft.take(signal);
    } else {
      judged(signal, outcome.type());
    }
  }

  /** The lead has no further signals; what the draft makes of it. */
  Watch end() {
    over();
    return draft;
  }

  private void judged(Signal signal, OutcomeKind outcome) {
    live.hear(signal);
    draft.hear(signal);
    judgement = judgement.after(outcome);
    if (Judgement.endsCycle(outcome)) {
      over();
    }
  }

  /** What sales still does after it was done with a lead is no cycle. */
  private void over() {
    if (begun || judgement != Judgement.UNKNOWN) {
      cycles.over(live, draft, judgement);
    }
    live.nextCycle();
    draft.nextCycle();
    judgement = Judgement.UNKNOWN;
    begun = false;
  }
}
