package io.leadpipeline.ingest.application.pull;

import java.util.UUID;

/**
 * What came of a decision about one reference.
 *
 * @param result {@code waiting} (it is fetched again), {@code discarded} or {@code already} (it
 *     waits, was fetched or was put aside before)
 */
public record FetchResult(UUID id, String result) {}
