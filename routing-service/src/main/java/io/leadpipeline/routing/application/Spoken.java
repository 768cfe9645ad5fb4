package io.leadpipeline.routing.application;

import io.leadpipeline.events.AnswerGiven;
import io.leadpipeline.events.AnswerKind;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.routing.domain.Answer;
import io.leadpipeline.routing.domain.Sale;
import java.util.Optional;
import java.util.Set;

/**
 * The answer that an event speaks of; none for one this version does not know. Before events had a
 * field for the outcome, their reason was its name, then perhaps a colon and why: {@code
 * LOST:price}.
 */
final class Spoken {
  static final Set<OutcomeKind> ENDS =
      Set.of(OutcomeKind.QUALIFIED, OutcomeKind.REJECTED, OutcomeKind.WON, OutcomeKind.LOST);

  private Spoken() {}

  static Optional<Answer> of(AnswerGiven given) {
    String reason = given.reason() == null ? "" : given.reason();
    if (given.answer().equals(AnswerKind.ACCEPT)) {
      return Optional.of(new Answer.Accept());
    }
    if (given.answer().equals(AnswerKind.DECLINE)) {
      return Optional.of(new Answer.Decline(reason.isBlank() ? "unsaid" : reason));
    }
    if (given.answer().equals(AnswerKind.CONTACTED)) {
      return Optional.of(new Answer.Reached(given.reason()));
    }
    if (given.answer().equals(AnswerKind.SNOOZE)) {
      return Optional.of(new Answer.Snooze());
    }
    return given.answer().equals(AnswerKind.OUTCOME) ? outcome(given, reason) : Optional.empty();
  }

  private static Optional<Answer> outcome(AnswerGiven given, String reason) {
    OutcomeKind outcome = given.outcome();
    if (outcome == null) {
      return ended(reason);
    }
    boolean priced = given.amount() != null && given.currency() != null;
    Sale sale = priced ? new Sale(given.amount(), given.currency()) : Sale.UNSAID;
    return ENDS.contains(outcome)
        ? Optional.of(new Answer.Ended(outcome, given.reason(), sale))
        : Optional.empty();
  }

  private static Optional<Answer> ended(String reason) {
    String[] parts = reason.split(":", 2);
    return ENDS.stream()
        .filter(kind -> kind.value().equals(parts[0]))
        .findFirst()
        .map(kind -> new Answer.Ended(kind, parts.length > 1 ? parts[1] : null));
  }
}
