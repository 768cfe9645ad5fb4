package io.leadpipeline.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rep pressed a button outside routing's own page.
 *
 * @param hop the offer it answers; an answer to an earlier one is rejected
 * @param via the channel it came through
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
    Trail trail)
    implements LeadEvent {}
