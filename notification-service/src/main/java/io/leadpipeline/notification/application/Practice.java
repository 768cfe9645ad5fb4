package io.leadpipeline.notification.application;

import java.time.Duration;

/**
 * How one channel is used.
 *
 * @param patience how long after its planning an alert is tried
 */
public record Practice(Channel channel, Backoff backoff, Duration patience) {}
