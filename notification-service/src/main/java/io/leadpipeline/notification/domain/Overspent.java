package io.leadpipeline.notification.domain;

import io.leadpipeline.events.AlertChannel;
import java.time.Instant;

/**
 * A cap of a paid channel that was reached.
 *
 * @param destination a name for it that is no address; empty if it was the cap for all together
 * @param spent messages in that hour
 */
public record Overspent(AlertChannel channel, String destination, Instant hour, int spent) {}
