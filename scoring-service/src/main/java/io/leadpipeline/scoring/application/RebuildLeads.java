package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.domain.LeadState;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Folds leads anew from the record of signals, as if nothing else had been kept. Who is who, what
 * others were told and versions stay, and nothing is told.
 */
public final class RebuildLeads {

  private static final int AT_ONCE = 100;

  private final LeadBook leads;
  private final SignalLog signals;
  private final CheckpointLog checkpoints;
  private final Supplier<InForce> models;
  private final TransactionOperations transactions;
  private final Clock clock;

  public RebuildLeads(
      LeadBook leads,
      SignalLog signals,
      CheckpointLog checkpoints,
      Supplier<InForce> models,
      TransactionOperations transactions,
      Clock clock) {
    this.leads = leads;
    this.signals = signals;
    this.checkpoints = checkpoints;
    this.models = models;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** These leads, a bounded number in one transaction. */
  public void rebuild(Collection<UUID> ids) {
    List<UUID> sorted = ids.stream().sorted().toList();
    for (int from = 0; from < sorted.size(); from += AT_ONCE) {
      List<UUID> some = sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE));
      transactions.executeWithoutResult(_ -> together(some));
    }
  }

  private void together(List<UUID> ids) {
    Instant now = clock.instant();
    InForce inForce = models.get();
    LeadState unknown = LeadState.unknown(inForce.model());
    Announce announce = new Announce(inForce);
    List<LeadWork> work =
        leads.leads(ids, Locking.FOR_UPDATE).values().stream()
            .map(row -> new LeadWork(row.with(unknown), List.of()))
            .toList();
    List<LeadChange> changes =
        new FoldLeads(signals, checkpoints, inForce.model())
            .anew(work).stream().map(folded -> announce.silent(folded, now)).toList();
    leads.update(changes);
    leads.writeHistory(changes);
    checkpoints.write(changes);
  }
}
