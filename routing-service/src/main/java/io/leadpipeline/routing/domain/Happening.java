package io.leadpipeline.routing.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a handoff.
 *
 * @param what the name of the event, or of what was not announced
 * @param rep whom it concerns
 * @param detail a code such as a reason
 */
public record Happening(
    UUID handoffId,
    long version,
    Instant at,
    String what,
    @Nullable String rep,
    @Nullable String detail) {}
