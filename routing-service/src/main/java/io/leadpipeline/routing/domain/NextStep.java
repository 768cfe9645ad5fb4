package io.leadpipeline.routing.domain;

import static java.util.Objects.requireNonNull;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Lead;
import java.util.Optional;

/** What follows by itself when a handoff's timer is over. */
public final class NextStep {
  private NextStep() {}

  /** None for a handoff whose clocks have all run out, or in whose state none runs. */
  public static Optional<Move> of(Handoff handoff, Lead lead) {
    if (handoff.progress().isOver()) {
      return Optional.empty();
    }
    if (handoff.isOffered()) {
      return Optional.of(answerStep(handoff, lead));
    }
    return handoff.state().equals(HandoffState.ACCEPTED)
        ? Optional.of(contactStep(handoff, lead))
        : Optional.empty();
  }

  private static Move answerStep(Handoff handoff, Lead lead) {
    return handoff.progress().isReminded()
        ? new Move.Expire(handoff, lead, requireNonNull(handoff.rep()))
        : new Move.Remind(handoff.reminded(), lead);
  }

  private static Move contactStep(Handoff handoff, Lead lead) {
    return handoff.progress().isReminded()
        ? new Move.Overdue(handoff.leftToItself(), lead)
        : new Move.Remind(handoff.reminded(), lead);
  }
}
