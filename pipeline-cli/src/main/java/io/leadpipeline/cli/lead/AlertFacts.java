package io.leadpipeline.cli.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert as notification tells it. */
record AlertFacts(
    UUID handoffId,
    String rep,
    String channel,
    String state,
    Instant at,
    int attempts,
    @Nullable String detail) {}
