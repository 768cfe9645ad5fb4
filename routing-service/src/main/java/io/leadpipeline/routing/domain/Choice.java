package io.leadpipeline.routing.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of the ledger: who was chosen for what, and where that put them.
 *
 * @param why {@code turn}, {@code last-owner}, {@code declined} or {@code test}
 */
public record Choice(
    UUID handoffId, int hop, Instant at, String team, String rep, String why, long turnsAfter) {}
