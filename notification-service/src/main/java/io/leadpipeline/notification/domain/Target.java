package io.leadpipeline.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a channel finds a rep.
 *
 * @param lostAt since when it is used no more; none while it works
 * @param reason why it was lost
 */
public record Target(
    String rep,
    String channel,
    String address,
    @Nullable Instant lostAt,
    @Nullable String reason) {}
