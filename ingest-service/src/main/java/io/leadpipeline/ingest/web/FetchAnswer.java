package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.pull.KeptReference;
import io.leadpipeline.ingest.application.pull.Reference;
import io.leadpipeline.ingest.application.pull.ReferenceBook;
import io.leadpipeline.ingest.domain.rejection.Decision;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reference as this API tells it; no answer of a person is among it.
 *
 * @param id of the signal that told it
 * @param externalId the tool's id of the lead
 * @param nextAt when it is tried next; for one that waits only
 */
record FetchAnswer(
    UUID id,
    String provider,
    String connection,
    @Nullable String form,
    String externalId,
    Instant toldAt,
    ReferenceBook.State state,
    int attempts,
    @Nullable String reason,
    @Nullable Instant nextAt,
    @Nullable Decision decided) {

  static FetchAnswer of(KeptReference it) {
    Reference reference = it.reference();
    return new FetchAnswer(
        it.id(),
        reference.provider(),
        reference.connection(),
        reference.form(),
        reference.externalId(),
        reference.toldAt(),
        it.state(),
        reference.attempts(),
        it.reason(),
        it.nextAt(),
        it.decision());
  }
}
