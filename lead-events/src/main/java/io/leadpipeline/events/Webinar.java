package io.leadpipeline.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The webinar a signal is about.
 *
 * @param id the provider's id, as text even where the provider sends a number
 * @param instance the provider's id of this occurrence
 * @param scheduledMinutes planned length, in minutes
 * @param minutes time attended, in minutes
 */
public record Webinar(
    String id,
    @Nullable String instance,
    @Nullable String title,
    @Nullable Instant startsAt,
    @Nullable Integer scheduledMinutes,
    @Nullable Instant joinedAt,
    @Nullable Instant leftAt,
    @Nullable Integer minutes) {}
