package io.leadpipeline.notification.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert in the delivery log.
 *
 * @param at when it came into its state
 * @param nextAttemptAt when it is tried again, while it waits
 * @param waitingFor what it waits for: {@code rep} until the rep is known, {@code channel} until
 *     the channel takes it; none once it is settled
 * @param acknowledgedAt when its rep took the lead
 * @param detail the channel's last answer, or why it failed
 */
public record AlertLine(
    UUID id,
    UUID handoffId,
    UUID leadId,
    String rep,
    String channel,
    String state,
    Instant at,
    Instant plannedAt,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Nullable String waitingFor,
    @Nullable Instant acknowledgedAt,
    @Nullable String detail) {}
