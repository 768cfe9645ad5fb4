package io.leadpipeline.ingest.application.pull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which references somebody asks for; what is null does not matter.
 *
 * @param connection a name, or {@code slug/name}
 * @param reason a code
 * @param from when it was told, inclusive
 * @param to exclusive
 */
public record SoughtFetches(
    @Nullable String connection,
    @Nullable String form,
    @Nullable String reason,
    ReferenceBook.@Nullable State state,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** The dead ones among them, unless another state is asked for. */
  public SoughtFetches dead() {
    return state != null
        ? this
        : new SoughtFetches(connection, form, reason, ReferenceBook.State.DEAD, from, to);
  }
}
