package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.rejection.Rejection;
import io.leadpipeline.ingest.domain.rejection.RejectionState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a decision about one rejected submission.
 *
 * @param submissionId the submission it is now, where it was replayed
 * @param result {@code replayed}, {@code refused} (still no signal), {@code discarded} or {@code
 *     already} (decided before)
 * @param code why it is still refused
 */
public record RejectionResult(
    UUID id, UUID submissionId, String result, @Nullable String code, @Nullable String detail) {

  static final String REPLAYED = "replayed";
  static final String REFUSED = "refused";
  static final String DISCARDED = "discarded";
  static final String ALREADY = "already";

  static RejectionResult ofReplay(Rejection after) {
    return after.is(RejectionState.REPLAYED)
        ? of(after, REPLAYED)
        : new RejectionResult(
            after.id(),
            after.submissionId(),
            REFUSED,
            after.refusal().code(),
            after.refusal().detail());
  }

  static RejectionResult of(Rejection after, String result) {
    UUID became = after.replayedAs();
    UUID submission = became == null ? after.submissionId() : became;
    return new RejectionResult(after.id(), submission, result, null, null);
  }

  boolean is(String wanted) {
    return result.equals(wanted);
  }
}
