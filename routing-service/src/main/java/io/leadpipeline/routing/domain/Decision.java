package io.leadpipeline.routing.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record that says why a lead went where it went.
 *
 * @param hop the offer it led to, or after which nobody was found
 * @param rep who got it; none while it waits
 */
public record Decision(
    UUID handoffId,
    int hop,
    Instant at,
    String team,
    @Nullable String rep,
    String why,
    List<Considered> considered) {}
