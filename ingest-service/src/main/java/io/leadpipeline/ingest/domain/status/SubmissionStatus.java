package io.leadpipeline.ingest.domain.status;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Reason;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.Trail;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the pipeline has a submission.
 *
 * @param source where it came from; none while only later steps are known
 * @param lead the lead as this submission left it, else as it was known before
 * @param stageChange what this submission changed
 * @param handoff begun by this submission, else the lead's open one
 * @param alert of that handoff
 * @param trail the times of this submission's own steps
 */
public record SubmissionStatus(
    UUID id,
    SubmissionState state,
    @Nullable String reason,
    @Nullable From source,
    boolean handRaised,
    @Nullable Standing lead,
    @Nullable Step stageChange,
    @Nullable Offer handoff,
    @Nullable Notice alert,
    Trail trail) {

  /** A submission nobody has told more of. */
  public static SubmissionStatus of(Submission submission) {
    return new SubmissionStatus(
        submission.id(),
        submission.state(),
        submission.reason(),
        new From(
            submission.provider(),
            submission.connection(),
            submission.form(),
            submission.receivedAt()),
        submission.handRaised(),
        null,
        null,
        null,
        null,
        submission.trail());
  }

  /** A submission that was taken and of which no topic has told anything yet. */
  public static SubmissionStatus untold(UUID id) {
    return new SubmissionStatus(
        id, SubmissionState.ACCEPTED, null, null, false, null, null, null, null, Trail.EMPTY);
  }

  /** Where and when it came in. */
  public record From(
      String provider, String connection, @Nullable String form, Instant receivedAt) {}

  /**
   * A lead as it was announced.
   *
   * @param own true when this submission was the cause
   */
  public record Standing(
      UUID leadId,
      boolean own,
      Stage stage,
      Temperature temperature,
      double fit,
      double engagement,
      List<Reason> whyNow) {

    public Standing {
      whyNow = List.copyOf(whyNow);
    }
  }

  /** From one stage to another. */
  public record Step(Stage from, Stage to) {}

  /**
   * A handoff.
   *
   * @param own true when this submission began it
   * @param rep name of who holds it
   */
  public record Offer(UUID id, boolean own, HandoffState state, @Nullable String rep, int hop) {}

  /** An alert. */
  public record Notice(UUID id, AlertChannel channel, AlertState state) {}
}
