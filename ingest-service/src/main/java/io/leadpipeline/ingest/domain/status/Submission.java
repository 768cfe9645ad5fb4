package io.leadpipeline.ingest.domain.status;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Source;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Trail;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission as ingest took it.
 *
 * @param reason a code, for what is no signal
 * @param handRaised true when the person asks to be called
 * @param personRef HMAC of the strongest identity
 */
public record Submission(
    UUID id,
    SubmissionState state,
    @Nullable String reason,
    String provider,
    String connection,
    @Nullable String form,
    Instant receivedAt,
    boolean handRaised,
    @Nullable String personRef,
    Trail trail) {

  /** What counts when one submission was sent with several contents: the best, then the first. */
  public static final Comparator<Submission> COUNTS =
      Comparator.comparingInt((Submission it) -> rank(it.state))
          .thenComparing(Submission::receivedAt, Comparator.reverseOrder());

  public static Submission of(LeadReceived event) {
    Signal signal = event.signal();
    return new Submission(
        signal.submissionId(),
        SubmissionState.ACCEPTED,
        null,
        signal.source().provider(),
        signal.source().connection(),
        signal.source().form(),
        signal.receivedAt(),
        signal.raisesHand(),
        signal.personRef(),
        event.trail());
  }

  public static Submission of(SubmissionRejected event) {
    Source source = event.source();
    return new Submission(
        event.submissionId(),
        state(event.verdict()),
        event.reason(),
        source.provider(),
        source.connection(),
        source.form(),
        event.receivedAt(),
        event.signal() != null && event.signal().raisesHand(),
        event.personRef(),
        event.trail());
  }

  /** The same, still waiting for Kafka. */
  public Submission spooled() {
    return new Submission(
        id,
        SubmissionState.SPOOLED,
        reason,
        provider,
        connection,
        form,
        receivedAt,
        handRaised,
        personRef,
        trail);
  }

  /** The one of both that counts. */
  public Submission or(Submission other) {
    return COUNTS.compare(other, this) > 0 ? other : this;
  }

  private static SubmissionState state(String verdict) {
    return switch (verdict) {
      case "HELD" -> SubmissionState.HELD;
      case "SPAM" -> SubmissionState.SPAM;
      default -> SubmissionState.REFUSED;
    };
  }

  private static int rank(SubmissionState state) {
    return switch (state) {
      case ACCEPTED, SPOOLED -> 3;
      case HELD -> 2;
      case SPAM -> 1;
      case REFUSED -> 0;
    };
  }
}
