package io.leadpipeline.ingest.domain.rejection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rejected submissions somebody asks for; what is null does not matter.
 *
 * @param connection a name, or {@code slug/name}
 * @param code why it was rejected
 * @param spam true for spam only, false for all else
 * @param held true for held ones only, false for all else
 * @param from when it was received, inclusive
 * @param to exclusive
 */
public record Sought(
    @Nullable String connection,
    @Nullable String form,
    @Nullable String code,
    @Nullable Boolean spam,
    @Nullable Boolean held,
    @Nullable RejectionState state,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** The open ones among them, unless another state is asked for. */
  public Sought open() {
    return state != null
        ? this
        : new Sought(connection, form, code, spam, held, RejectionState.OPEN, from, to);
  }
}
