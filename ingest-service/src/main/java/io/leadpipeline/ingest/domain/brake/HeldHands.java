package io.leadpipeline.ingest.domain.brake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The held hands of one form.
 *
 * @param count of those that nobody decided about
 * @param since when the oldest of them came
 * @param newest when the newest came
 * @param limit of hands in an hour when the brake engaged
 * @param usualHour at that time
 * @param liftedUntil until when nothing more is held
 */
public record HeldHands(
    String form,
    String connection,
    int count,
    @Nullable Instant since,
    @Nullable Instant newest,
    int limit,
    double usualHour,
    @Nullable Instant liftedUntil) {}
