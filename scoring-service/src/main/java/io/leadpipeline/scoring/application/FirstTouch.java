package io.leadpipeline.scoring.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What brought a lead here.
 *
 * @param provider of the first signal
 * @param connection of the first signal
 * @param form of the first form
 * @param campaign of the first signal, else of the first form
 * @param webinar title of the first webinar
 * @param at when the first signal happened
 */
public record FirstTouch(
    String provider,
    String connection,
    @Nullable String form,
    @Nullable String campaign,
    @Nullable String webinar,
    Instant at) {}
