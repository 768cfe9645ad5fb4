package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.domain.rejection.Decision;
import io.leadpipeline.ingest.domain.rejection.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reference and what became of it so far.
 *
 * @param reason a code: why the last attempt failed, or why there is none any more
 * @param nextAt when it is tried next; for one that waits only
 * @param decision the last one that somebody took
 */
public record KeptReference(
    Reference reference,
    ReferenceBook.State state,
    @Nullable String reason,
    @Nullable Instant nextAt,
    @Nullable Decision decision) {

  public UUID id() {
    return reference.signalId();
  }

  public Place place() {
    return new Place(reference.toldAt(), id());
  }
}
