package io.leadpipeline.routing.application;

import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.routing.domain.Draft;
import io.leadpipeline.routing.domain.LeadCopy;
import io.leadpipeline.routing.domain.Situation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What routing knows about leads. A lead's revision guards everything recorded about it. */
public interface DeskBook {
  /** The desks of these leads or of their survivors, and which of the causes are known. */
  Situation read(Collection<UUID> leadIds, Collection<UUID> causeIds, Locking locking);

  /** Locks the desks, sorted, and returns those that are still at the revision that was read. */
  Set<UUID> claim(Map<UUID, Long> revisions);

  /** Writes the copies and raises the revisions of claimed desks. */
  void save(Collection<Draft> drafts);

  /** Raises the revisions of claimed desks of which only a handoff changes. */
  void touch(Collection<UUID> leadIds);

  /** Points merged leads and all their handoffs at the survivor. */
  void merge(Map<UUID, UUID> survivors);

  /** Undoes merges; the handoffs that the moved signals asked for go with the one split off. */
  void split(Collection<Draft.Split> splits);

  /** Records causes with the handoff each started or joined. */
  void take(Map<UUID, UUID> requests);

  /** The newest copy of a lead, by its own id or that of a lead it absorbed. */
  Optional<LeadCopy> copyOf(UUID leadId);
}
