package io.leadpipeline.ingest.web;

import io.leadpipeline.starter.problem.Outages;
import io.leadpipeline.starter.problem.Unavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Work with the database on behalf of a request, away from its connection's thread. */
public final class LookUps {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private LookUps() {}

  /**
   * What the work brings. {@link Unavailable} when too much waits already, when there are no tables
   * yet and when the database is away.
   */
  public static <T> Mono<T> await(ServerRequest request, Supplier<CompletableFuture<T>> work) {
    return Mono.defer(() -> OwnLoop.await(request, work.get()))
        .onErrorMap(LookUps::passes, _ -> new Unavailable(RETRY_AFTER));
  }

  private static boolean passes(Throwable failure) {
    return failure instanceof RejectedExecutionException || Outages.isOutage(failure);
  }
}
