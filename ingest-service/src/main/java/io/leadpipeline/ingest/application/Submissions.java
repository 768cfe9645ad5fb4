package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.status.SubmissionStatus;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Looks up where submissions stand. */
@FunctionalInterface
public interface Submissions {

  /**
   * Reads without blocking the caller. Fails with {@link
   * java.util.concurrent.RejectedExecutionException} when too many wait already.
   */
  CompletableFuture<Optional<SubmissionStatus>> find(UUID id);
}
