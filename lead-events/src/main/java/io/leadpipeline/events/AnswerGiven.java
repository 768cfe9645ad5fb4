package io.leadpipeline.events;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rep pressed a button outside routing's own page.
 *
 * @param hop the offer it answers; an answer to an earlier one is rejected
 * @param reason why it is declined, how the person was reached, or why it was rejected or lost;
 *     before {@code outcome} existed also {@code LOST:PRICE}
 * @param via the channel it came through
 * @param outcome how it ended, with the answer {@code OUTCOME}
 * @param amount what a won lead is worth, with its currency (ISO 4217)
 */
public record AnswerGiven(
    UUID leadId,
    UUID causeId,
    UUID handoffId,
    String rep,
    int hop,
    AnswerKind answer,
    @Nullable String reason,
    String via,
    Trail trail,
    @Nullable OutcomeKind outcome,
    @Nullable BigDecimal amount,
    @Nullable String currency)
    implements LeadEvent {

  /** An answer without an outcome of its own. */
  public AnswerGiven(
      UUID leadId,
      UUID causeId,
      UUID handoffId,
      String rep,
      int hop,
      AnswerKind answer,
      @Nullable String reason,
      String via,
      Trail trail) {
    this(leadId, causeId, handoffId, rep, hop, answer, reason, via, trail, null, null, null);
  }
}
