package io.leadpipeline.routing.application;

import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.routing.domain.Answer;
import io.leadpipeline.routing.domain.Answered;
import io.leadpipeline.routing.domain.Offer;
import io.leadpipeline.routing.domain.Sale;
import java.util.Optional;

/** A rep says that they reached the person, or how it ended; marketing learns from it. */
public final class ReportOutcome {
  private final AnswerOffer offers;

  public ReportOutcome(AnswerOffer offers) {
    this.offers = offers;
  }

  /** The rep reached the person; {@code how} is a code. */
  public Optional<Answered> contacted(Offer offer, String how) {
    return offers.answer(offer, new Answer.Reached(how));
  }

  /** It ended; {@code reason} is a code, or empty where none is asked for. */
  public Optional<Answered> ended(Offer offer, OutcomeKind outcome, String reason) {
    return offers.answer(offer, new Answer.Ended(outcome, reason.isEmpty() ? null : reason));
  }

  /** The lead bought. */
  public Optional<Answered> won(Offer offer, Sale sale) {
    return offers.answer(offer, new Answer.Ended(OutcomeKind.WON, null, sale));
  }
}
