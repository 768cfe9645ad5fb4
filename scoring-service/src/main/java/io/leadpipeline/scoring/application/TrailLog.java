package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Trail;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How far announced causes came. */
public interface TrailLog {

  void begin(Collection<LeadChange> changes);

  /** By cause. */
  Map<UUID, Trail> of(Collection<UUID> causes);

  /**
   * Adds later steps by the handoff they belong to; of one step told twice the earlier time stays.
   *
   * @return the handoffs that are known
   */
  Set<UUID> merge(Map<UUID, Trail> byHandoff);
}
