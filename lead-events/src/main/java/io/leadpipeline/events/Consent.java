package io.leadpipeline.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A consent as it was given: the wording verbatim, with its time. */
public record Consent(
    String purpose, boolean granted, @Nullable String text, @Nullable Instant at) {}
