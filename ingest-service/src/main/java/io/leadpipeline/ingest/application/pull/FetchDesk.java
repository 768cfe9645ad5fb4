package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.application.Away;
import io.leadpipeline.ingest.domain.rejection.Decision;
import io.leadpipeline.ingest.domain.rejection.Place;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Where people look at leads that could not be fetched and decide about them; nothing here waits on
 * the caller's thread.
 */
public final class FetchDesk {

  private static final String ALREADY = "already";

  private final FetchBook book;
  private final Clock clock;
  private final Away away;

  public FetchDesk(FetchBook book, Clock clock, Executor pool) {
    this.book = book;
    this.clock = clock;
    this.away = new Away(pool);
  }

  public CompletableFuture<List<KeptReference>> list(SoughtFetches sought, Place after, int limit) {
    return away.now(() -> book.list(sought, after, limit));
  }

  public CompletableFuture<Optional<KeptReference>> find(UUID id) {
    return away.now(() -> book.find(id));
  }

  /** Ids nobody knows have no result. */
  public CompletableFuture<List<FetchResult>> retry(List<UUID> ids, String by) {
    Decision decision = new Decision(by, clock.instant(), null);
    return away.now(() -> results(ids, book.retry(ids, decision), "waiting"));
  }

  /** Ids nobody knows have no result. */
  public CompletableFuture<List<FetchResult>> discard(List<UUID> ids, String by, String reason) {
    Decision decision = new Decision(by, clock.instant(), reason);
    return away.now(() -> results(ids, book.discard(ids, decision), "discarded"));
  }

  private List<FetchResult> results(List<UUID> ids, Set<UUID> done, String result) {
    Set<UUID> known = book.known(ids);
    return ids.stream()
        .filter(known::contains)
        .map(id -> new FetchResult(id, done.contains(id) ? result : ALREADY))
        .toList();
  }
}
