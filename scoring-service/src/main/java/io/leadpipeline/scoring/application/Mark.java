package io.leadpipeline.scoring.application;

import java.time.Instant;

/**
 * Where the reading of a list was left: at the row with this time and key.
 *
 * @param at to the microsecond, as PostgreSQL keeps time
 * @param key tells rows of one time apart
 */
public record Mark(Instant at, String key) {}
