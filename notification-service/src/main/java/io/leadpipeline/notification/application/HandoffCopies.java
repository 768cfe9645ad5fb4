package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.HandoffCopy;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The newest states of handoffs that were heard of. */
public interface HandoffCopies {

  /**
   * Keeps these states and holds them against other writers until the end of the transaction.
   *
   * @return ids of those kept, once somebody wants to know; a handoff left out has a newer state by
   *     now
   */
  Supplier<Set<UUID>> keep(Collection<HandoffCopy> newest);
}
