package io.leadpipeline.routing.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a team's ledger.
 *
 * @param what {@code turn} and other reasons of a choice, {@code came} or {@code credited}
 * @param turnsAfter where it put the rep
 */
public record LedgerLine(
    Instant at, String rep, String what, @Nullable UUID handoffId, long turnsAfter) {}
