package io.leadpipeline.ingest.application;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Work away from the caller's thread; fails where too much waits already. */
public record Away(Executor pool) {

  /** What the work brings; {@link RejectedExecutionException} when the pool is full. */
  public <T> CompletableFuture<T> now(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, pool);
    } catch (RejectedExecutionException full) {
      return CompletableFuture.failedFuture(full);
    }
  }
}
