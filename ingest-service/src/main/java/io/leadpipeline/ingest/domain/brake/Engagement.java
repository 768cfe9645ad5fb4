package io.leadpipeline.ingest.domain.brake;

import java.time.Instant;

/**
 * A form whose brake engaged: from the first hand held until somebody decided, or until an hour
 * without one.
 *
 * @param since when the first hand was held
 */
public record Engagement(
    String provider, String connection, String form, Instant since, int limit, double usualHour) {}
