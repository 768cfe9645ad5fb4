package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.rejection.KeptRequest;
import io.leadpipeline.ingest.domain.rejection.Place;
import io.leadpipeline.ingest.domain.rejection.Rejection;
import io.leadpipeline.ingest.domain.rejection.Sought;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Where people look at what was rejected and decide about it; nothing here waits on the caller's
 * thread. Fails with {@link RejectedExecutionException} when too many wait already.
 */
public final class RejectionDesk {

  private final RejectionBook book;
  private final ReplayRejections replay;
  private final DiscardRejections discard;
  private final Away away;

  public RejectionDesk(
      RejectionBook book, ReplayRejections replay, DiscardRejections discard, Executor pool) {
    this.book = book;
    this.replay = replay;
    this.discard = discard;
    this.away = new Away(pool);
  }

  public CompletableFuture<List<Rejection>> list(Sought sought, Place after, int limit) {
    return away.now(() -> book.list(sought, after, limit));
  }

  public CompletableFuture<Optional<KeptRequest>> find(UUID id) {
    return away.now(() -> book.find(id));
  }

  /** Ids nobody knows have no result. */
  public CompletableFuture<List<RejectionResult>> replay(List<UUID> ids, String by) {
    return away.now(() -> replay.replay(ids, by));
  }

  /** Ids nobody knows have no result. */
  public CompletableFuture<List<RejectionResult>> discard(
      List<UUID> ids, String by, String reason) {
    return away.now(() -> discard.discard(ids, by, reason));
  }
}
