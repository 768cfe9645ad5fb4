package io.leadpipeline.cli.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A handoff as routing tells it. */
record HandoffFacts(
    UUID id,
    String state,
    String team,
    @Nullable String rep,
    @Nullable String repName,
    int hop,
    Instant createdAt,
    @Nullable Instant dueAt,
    @Nullable String outcome,
    @Nullable String reason) {}
