package io.leadpipeline.routing.domain;

import io.leadpipeline.events.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody should talk to this lead now.
 *
 * @param causeId the signal that asks; one cause makes at most one handoff, for ever
 * @param clock how long a rep has to answer an offer
 * @param at when routing heard of it
 * @param trail what the cause went through so far
 * @param traceparent W3C trace context of the cause
 */
public record Request(
    UUID causeId,
    @Nullable UUID submissionId,
    boolean test,
    @Nullable String testAddress,
    Duration clock,
    Instant at,
    Trail trail,
    @Nullable String traceparent) {

  Request withClock(Duration other) {
    return new Request(causeId, submissionId, test, testAddress, other, at, trail, traceparent);
  }
}
