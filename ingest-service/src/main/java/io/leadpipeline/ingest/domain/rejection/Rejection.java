package io.leadpipeline.ingest.domain.rejection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission that is kept and is no signal, without what was sent.
 *
 * @param id of the event that told of it: two bodies of one submission are two
 * @param provider the slug of its connection
 * @param refusal why, as it was read last
 * @param decision none while it is open and was never tried again
 * @param replayedAs the submission it became, once it was replayed
 */
public record Rejection(
    UUID id,
    UUID submissionId,
    String provider,
    String connection,
    @Nullable String form,
    Refusal refusal,
    Instant receivedAt,
    RejectionState state,
    @Nullable Decision decision,
    @Nullable UUID replayedAs) {

  /** True for a signal that was accepted and only waits for this decision. */
  public boolean held() {
    return refusal.verdict().equals(Refusal.HELD);
  }

  public boolean is(RejectionState wanted) {
    return state == wanted;
  }

  /** The same, now a signal of this submission. */
  public Rejection replayed(UUID submission, Decision by) {
    return with(refusal, RejectionState.REPLAYED, by, submission);
  }

  /** The same, read again in vain. */
  public Rejection refusedAgain(Refusal why, Decision by) {
    return with(why, state, by, replayedAs);
  }

  /** The same, put aside for good. */
  public Rejection discarded(Decision by) {
    return with(refusal, RejectionState.DISCARDED, by, replayedAs);
  }

  private Rejection with(Refusal why, RejectionState now, Decision by, @Nullable UUID submission) {
    return new Rejection(
        id, submissionId, provider, connection, form, why, receivedAt, now, by, submission);
  }
}
