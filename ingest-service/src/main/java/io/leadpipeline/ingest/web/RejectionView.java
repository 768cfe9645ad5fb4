package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.RejectionDesk;
import io.leadpipeline.ingest.domain.rejection.Place;
import io.leadpipeline.ingest.domain.rejection.Rejection;
import io.leadpipeline.ingest.domain.rejection.RejectionState;
import io.leadpipeline.ingest.domain.rejection.Sought;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Rejected submissions as the API shows them. */
record RejectionView(RejectionDesk desk) implements DeskView<Rejection> {

  @Override
  public String what() {
    return "rejection";
  }

  @Override
  public Set<String> filters() {
    return Set.of("connection", "form", "code", "spam", "held", "state", "from", "to");
  }

  @Override
  public CompletableFuture<List<Rejection>> list(DeskQuery query, int limit) {
    return desk.list(sought(query), query.after(), limit);
  }

  @Override
  public CompletableFuture<List<Rejection>> listUndecided(DeskQuery query, int limit) {
    return desk.list(sought(query).open(), query.after(), limit);
  }

  @Override
  public CompletableFuture<Optional<Object>> find(UUID id) {
    return desk.find(id).thenApply(found -> found.<Object>map(it -> RejectionAnswer.of(it)));
  }

  @Override
  public UUID id(Rejection thing) {
    return thing.id();
  }

  @Override
  public Place place(Rejection thing) {
    return new Place(thing.receivedAt(), thing.id());
  }

  @Override
  public Object answer(Rejection thing) {
    return RejectionAnswer.of(thing);
  }

  private static Sought sought(DeskQuery query) {
    return new Sought(
        query.text("connection"),
        query.text("form"),
        query.text("code"),
        query.flag("spam"),
        query.flag("held"),
        query.word("state", RejectionState.values()),
        query.time("from"),
        query.time("to"));
  }
}
