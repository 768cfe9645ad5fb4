package io.leadpipeline.scoring.application.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version that was made to count.
 *
 * @param note why
 * @param announce whether promotions it caused were told to sales
 * @param expectedAlerts how many of them were foretold
 * @param alerts how many there were
 * @param refolded leads folded anew by it so far
 * @param finishedAt when the last lead was folded anew; null while that goes on
 */
public record Publication(
    long id,
    String version,
    String publishedBy,
    Instant publishedAt,
    String note,
    boolean announce,
    long expectedAlerts,
    long alerts,
    long refolded,
    @Nullable Instant finishedAt) {}
