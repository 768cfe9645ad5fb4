package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Leads and who they are. Each call is one statement, however many rows. */
public interface LeadBook {

  Map<IdentityKey, UUID> owners(Collection<IdentityKey> identities, Locking locking);

  Map<UUID, LeadRow> leads(Collection<UUID> ids, Locking locking);

  /** Claims identities for new leads and returns the leads that got theirs. */
  Set<UUID> claim(Map<IdentityKey, UUID> identities);

  void insert(Collection<LeadChange> changes);

  /** Writes those leads that nobody else changed since they were read, and returns their ids. */
  Set<UUID> update(Collection<LeadChange> changes);

  /**
   * Adds what is new in histories, a history that was folded anew is replaced; and keeps what leads
   * are found and counted by. The signals are recorded before.
   */
  void writeHistory(Collection<LeadChange> changes);
}
