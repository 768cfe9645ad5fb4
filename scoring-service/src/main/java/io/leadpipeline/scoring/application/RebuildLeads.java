package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Folds leads anew from the record of signals, as if nothing else had been kept. Who is who, what
 * others were told and versions stay, and nothing is told.
 */
public final class RebuildLeads {

  private static final int AT_ONCE = 100;

  private final LeadBook leads;
  private final CheckpointLog checkpoints;
  private final FoldLeads foldLeads;
  private final Announce announce;
  private final Model model;
  private final TransactionOperations transactions;
  private final Clock clock;

  public RebuildLeads(
      LeadBook leads,
      SignalLog signals,
      CheckpointLog checkpoints,
      Model model,
      TransactionOperations transactions,
      Clock clock) {
    this.leads = leads;
    this.checkpoints = checkpoints;
    this.foldLeads = new FoldLeads(signals, checkpoints, model);
    this.announce = new Announce(model);
    this.model = model;
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
    List<LeadWork> work =
        leads.leads(ids, Locking.FOR_UPDATE).values().stream()
            .map(row -> new LeadWork(row.with(LeadState.unknown(model)), List.of()))
            .toList();
    List<LeadChange> changes =
        foldLeads.anew(work).stream().map(folded -> announce.silent(folded, now)).toList();
    leads.update(changes);
    leads.writeHistory(changes);
    checkpoints.write(changes);
  }
}
