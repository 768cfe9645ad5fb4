package io.leadpipeline.ingest.domain.rejection;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Source;
import io.leadpipeline.events.SubmissionRejected;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rejected submission with the request as it came.
 *
 * @param headers by lower-case name, without secrets
 * @param held the accepted signal, of a held one
 */
public record KeptRequest(
    Rejection rejection, Map<String, String> headers, byte[] body, @Nullable Signal held) {

  /** A header of ours: the body was too long to be kept whole. */
  public static final String TRUNCATED = "leadpipeline-truncated";

  public KeptRequest {
    headers = Map.copyOf(headers);
  }

  public static KeptRequest of(UUID eventId, SubmissionRejected event) {
    Source source = event.source();
    Rejection rejection =
        new Rejection(
            eventId,
            event.submissionId(),
            source.provider(),
            source.connection(),
            source.form(),
            new Refusal(event.verdict(), event.reason(), event.detail()),
            event.receivedAt(),
            RejectionState.OPEN,
            null,
            null);
    byte[] body = Base64.getDecoder().decode(event.person().body());
    return new KeptRequest(rejection, event.person().headers(), body, event.signal());
  }

  public UUID id() {
    return rejection.id();
  }

  /** True when the whole body is there. */
  public boolean whole() {
    return !headers.containsKey(TRUNCATED);
  }
}
