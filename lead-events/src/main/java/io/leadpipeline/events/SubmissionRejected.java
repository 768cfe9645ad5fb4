package io.leadpipeline.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission that ingest kept but did not read as a signal.
 *
 * @param verdict SPAM, REFUSED, UNREADABLE or, for a signal that was accepted and waits for
 *     somebody's decision, HELD
 * @param reason a code
 * @param person the request as it came; everything in it may be personal
 * @param detail codes by field, where there are any
 * @param signal what was accepted and is held; none of any other verdict
 */
public record SubmissionRejected(
    UUID submissionId,
    UUID causeId,
    Source source,
    String verdict,
    String reason,
    Instant receivedAt,
    Trail trail,
    @Nullable String personRef,
    Raw person,
    @Nullable String detail,
    @Nullable Signal signal)
    implements LeadEvent {

  /** One of which nothing more is to be said. */
  public SubmissionRejected(
      UUID submissionId,
      UUID causeId,
      Source source,
      String verdict,
      String reason,
      Instant receivedAt,
      Trail trail,
      @Nullable String personRef,
      Raw person) {
    this(
        submissionId,
        causeId,
        source,
        verdict,
        reason,
        receivedAt,
        trail,
        personRef,
        person,
        null,
        null);
  }

  /**
   * The request as it came.
   *
   * @param headers without secrets
   * @param body base64 of the bytes
   * @param sha256 of the bytes, lower-case hex
   */
  public record Raw(Map<String, String> headers, String body, String sha256) {
    public Raw {
      headers = Map.copyOf(headers);
    }
  }
}
