package io.leadpipeline.localstack;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does things at the same time. */
final class Parallel {

  private Parallel() {}

  /** Returns when all are done; the first failure ends the others and is thrown. */
  static void run(List<Runnable> tasks) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletionService<Boolean> done = new ExecutorCompletionService<>(threads);
      tasks.forEach(task -> done.submit(task, true));
      try {
        for (Runnable _ : tasks) {
          done.take().get();
        }
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw e.getCause() instanceof StackFailure failure
            ? failure
            : new StackFailure(e.getCause() + "", e);
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw new StackFailure("interrupted", e);
      }
    }
  }
}
