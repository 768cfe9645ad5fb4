package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.domain.rejection.Decision;
import io.leadpipeline.ingest.domain.rejection.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** References as people look at them and decide about them. */
public interface FetchBook {

  /** The newest first. */
  List<KeptReference> list(SoughtFetches sought, Place after, int limit);

  Optional<KeptReference> find(UUID id);

  /** Those of these ids that are known. */
  Set<UUID> known(List<UUID> ids);

  /** Lets those be fetched from the beginning that are dead, gone or put aside; says which. */
  Set<UUID> retry(List<UUID> ids, Decision decision);

  /** Puts those aside that are dead or gone; says which. */
  Set<UUID> discard(List<UUID> ids, Decision decision);
}
