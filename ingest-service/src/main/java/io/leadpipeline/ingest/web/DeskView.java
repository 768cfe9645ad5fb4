package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.domain.rejection.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Things that people decide about, as an API shows them. */
interface DeskView<T> {

  /** What one of them is called. */
  String what();

  /** What they may be chosen by. */
  Set<String> filters();

  CompletableFuture<List<T>> list(DeskQuery query, int limit);

  /** Those among them that are decided about when nobody says otherwise. */
  CompletableFuture<List<T>> listUndecided(DeskQuery query, int limit);

  /** The whole of one, as it is answered. */
  CompletableFuture<Optional<Object>> find(UUID id);

  UUID id(T thing);

  Place place(T thing);

  /** One of a list, as it is answered. */
  Object answer(T thing);
}
