package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.LastCalls;
import io.leadpipeline.ingest.domain.Connection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came last of a connection, as the instance that answers knows it.
 *
 * @param at when this was answered, by the same clock
 * @param lastCall the last call that was kept
 * @param lastChallenge when the tool last asked whether the address is ours, and was answered
 * @param lastNotGenuine when a call last failed to prove who it is
 */
record ConnectionAnswer(
    String slug,
    String connection,
    Instant at,
    LastCalls.@Nullable Kept lastCall,
    @Nullable Instant lastChallenge,
    @Nullable Instant lastNotGenuine) {

  static ConnectionAnswer of(Connection connection, LastCalls last, Instant now) {
    return new ConnectionAnswer(
        connection.slug(),
        connection.name(),
        now,
        last.kept(),
        last.challenged(),
        last.notGenuine());
  }
}
