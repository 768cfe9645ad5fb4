package io.leadpipeline.ingest.application.pull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead that a tool told by its id.
 *
 * @param signalId of the signal that told it
 * @param externalId the tool's id of the lead
 * @param attempts that failed so far
 */
public record Reference(
    UUID signalId,
    String provider,
    String connection,
    @Nullable String form,
    String externalId,
    Instant toldAt,
    int attempts) {}
