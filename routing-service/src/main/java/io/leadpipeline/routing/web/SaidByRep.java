package io.leadpipeline.routing.web;

import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.routing.domain.Answer;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer by API; each answer reads what it needs.
 *
 * @param reason why it is declined, rejected or lost, or why a manager steps in
 * @param how how the person was reached
 * @param result QUALIFIED, REJECTED, WON or LOST
 * @param amount what a won lead is worth, with its currency (ISO 4217)
 * @param rep whom a manager gives it to
 */
record SaidByRep(
    @Nullable String reason,
    @Nullable String how,
    @Nullable String result,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable String rep) {
  static final SaidByRep NOTHING = new SaidByRep(null, null, null, null, null, null);

  private static final int LONGEST = 200;

  /** The ends an answer may name. */
  private enum Result {
    QUALIFIED,
    REJECTED,
    WON,
    LOST
  }

  Answer declined() {
    return new Answer.Decline(Codes.of(DeclineReason.class, "reason", reason).code());
  }

  Answer contacted() {
    return new Answer.Reached(Codes.of(ContactWay.class, "how", how).code());
  }

  Answer ended() {
    return switch (Codes.of(Result.class, "result", result)) {
      case QUALIFIED -> new Answer.Ended(OutcomeKind.QUALIFIED, null);
      case REJECTED ->
          new Answer.Ended(
              OutcomeKind.REJECTED, Codes.of(RejectReason.class, "reason", reason).code());
      case LOST ->
          new Answer.Ended(OutcomeKind.LOST, Codes.of(LossReason.class, "reason", reason).code());
      case WON -> new Answer.Ended(OutcomeKind.WON, null, Sales.of(amount, currency));
    };
  }

  String requiredRep() {
    if (rep == null || rep.isBlank()) {
      throw new InvalidRequest("rep", "required", "the id of somebody in sales");
    }
    return rep;
  }

  String requiredReason() {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
      throw new InvalidRequest("reason", "required", "why, in at most 200 characters");
    }
    return reason.strip();
  }
}
