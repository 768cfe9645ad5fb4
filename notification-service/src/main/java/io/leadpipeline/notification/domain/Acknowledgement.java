package io.leadpipeline.notification.domain;

import io.leadpipeline.events.Trail;

/**
 * An alert whose rep has answered.
 *
 * @param attempts how often it was sent
 * @param version the alert's, now
 * @param trail with when it was taken and when it was answered
 */
public record Acknowledgement(Notice notice, int attempts, long version, Trail trail) {}
