package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Answer;
import io.leadpipeline.routing.domain.Answered;
import io.leadpipeline.routing.domain.Answering;
import io.leadpipeline.routing.domain.Move;
import io.leadpipeline.routing.domain.Offer;
import io.leadpipeline.routing.domain.Patience;
import java.time.Clock;
import java.util.Optional;

/** A rep takes an offered lead, passes it on, or says what became of it. */
public final class AnswerOffer {
  private final ChangeHandoff handoffs;
  private final Patience patience;
  private final Clock clock;

  public AnswerOffer(ChangeHandoff handoffs, Patience patience, Clock clock) {
    this.handoffs = handoffs;
    this.patience = patience;
    this.clock = clock;
  }

  /** Applies the answer; empty when there is no such handoff any more. */
  public Optional<Answered> answer(Offer offer, Answer answer) {
    return handoffs.change(
        offer.handoffId(),
        (handoff, lead) ->
            new Answering(patience, clock.instant())
                .apply(handoff, lead, offer.rep(), offer.hop(), answer),
        AnswerOffer::moveOf);
  }

  static Optional<Move> moveOf(Answered answered) {
    return answered instanceof Answered.Changes(Move move) ? Optional.of(move) : Optional.empty();
  }
}
