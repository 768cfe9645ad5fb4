package io.leadpipeline.ingest.domain.rejection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who decided, when and why.
 *
 * @param by the name of the caller's token
 */
public record Decision(String by, Instant at, @Nullable String reason) {}
