package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.rejection.KeptRequest;
import io.leadpipeline.ingest.domain.rejection.Place;
import io.leadpipeline.ingest.domain.rejection.Rejection;
import io.leadpipeline.ingest.domain.rejection.Sought;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rejected submissions, as long as they are kept. */
public interface RejectionBook {

  /** Keeps requests; one that is known stays as it is. */
  void keep(Collection<KeptRequest> requests);

  /** Those sought that come after a place, newest first. */
  List<Rejection> list(Sought sought, Place after, int limit);

  Optional<KeptRequest> find(UUID id);

  /** Those known, held against other callers until the end of the transaction. */
  List<KeptRequest> take(Collection<UUID> ids);

  /** Writes what was decided. */
  void settle(Collection<Rejection> decided);
}
