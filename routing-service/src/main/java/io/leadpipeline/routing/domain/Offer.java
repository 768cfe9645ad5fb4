package io.leadpipeline.routing.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What an accept link stands for: this handoff, offered to this rep, as this hop.
 *
 * @param expiresAt when the link stops working, to the second
 */
public record Offer(UUID handoffId, String rep, int hop, Instant expiresAt) {}
