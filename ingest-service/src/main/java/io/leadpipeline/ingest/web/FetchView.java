package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.pull.FetchDesk;
import io.leadpipeline.ingest.application.pull.KeptReference;
import io.leadpipeline.ingest.application.pull.ReferenceBook;
import io.leadpipeline.ingest.application.pull.SoughtFetches;
import io.leadpipeline.ingest.domain.rejection.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Leads that tools told by their ids, as the API shows them. */
record FetchView(FetchDesk desk) implements DeskView<KeptReference> {

  @Override
  public String what() {
    return "fetch";
  }

  @Override
  public Set<String> filters() {
    return Set.of("connection", "form", "reason", "state", "from", "to");
  }

  @Override
  public CompletableFuture<List<KeptReference>> list(DeskQuery query, int limit) {
    return desk.list(sought(query), query.after(), limit);
  }

  @Override
  public CompletableFuture<List<KeptReference>> listUndecided(DeskQuery query, int limit) {
    return desk.list(sought(query).dead(), query.after(), limit);
  }

  @Override
  public CompletableFuture<Optional<Object>> find(UUID id) {
    return desk.find(id).thenApply(found -> found.<Object>map(FetchAnswer::of));
  }

  @Override
  public UUID id(KeptReference thing) {
    return thing.id();
  }

  @Override
  public Place place(KeptReference thing) {
    return thing.place();
  }

  @Override
  public Object answer(KeptReference thing) {
    return FetchAnswer.of(thing);
  }

  private static SoughtFetches sought(DeskQuery query) {
    return new SoughtFetches(
        query.text("connection"),
        query.text("form"),
        query.text("reason"),
        query.word("state", ReferenceBook.State.values()),
        query.time("from"),
        query.time("to"));
  }
}
