package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.Step.Locking;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Leads as they are kept. Each call is as many statements however many rows. */
public interface LeadBook {

  Map<UUID, LeadRow> leads(Collection<UUID> ids, Locking locking);

  /** Locks those leads that still have the version that was read, and returns their ids. */
  Set<UUID> lock(Map<UUID, Long> readVersions);

  void insert(Collection<LeadChange> changes);

  void update(Collection<LeadChange> changes);

  /** Gives signals to the leads that gained them, and all that absorbed leads had. */
  void move(Collection<LeadChange> changes);

  /** Takes the persons of leads out of all that is kept. */
  void erase(Collection<UUID> leads);

  /**
   * Adds what is new in histories, a history that was folded anew is replaced from there on; and
   * keeps what leads are found and counted by. The signals are recorded before.
   */
  void writeHistory(Collection<LeadChange> changes);
}
