package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.Step.Locking;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Two leads are one person because somebody says so. */
public final class MergeLeads {

  private final LeadBook leads;
  private final IdentityBook identities;
  private final DecisionLog decisions;
  private final Rewriting rewriting;
  private final TransactionOperations transactions;
  private final Clock clock;

  public MergeLeads(
      LeadBook leads,
      IdentityBook identities,
      DecisionLog decisions,
      Rewriting rewriting,
      TransactionOperations transactions,
      Clock clock) {
    this.leads = leads;
    this.identities = identities;
    this.decisions = decisions;
    this.rewriting = rewriting;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** One lead goes, and its id stays an alias of the other's. */
  public Decided merge(UUID goes, UUID into, String by, String reason) {
    return transactions.execute(_ -> decide(goes, into, by, reason));
  }

  private Decided decide(UUID goes, UUID into, String by, String reason) {
    Map<UUID, Living> living = identities.living(new TreeSet<>(List.of(goes, into)));
    Living absorbed = living.get(goes);
    Living survivor = living.get(into);
    if (absorbed == null) {
      return new Decided.Unknown();
    }
    if (survivor == null || survivor.test() != absorbed.test()) {
      return new Decided.Refused("into", "unknown");
    }
    if (survivor.equals(absorbed)) {
      return new Decided.Refused("into", "same");
    }
    return merged(absorbed.lead(), survivor.lead(), by, reason);
  }

  private Decided merged(UUID goes, UUID into, String by, String reason) {
    Map<UUID, LeadRow> rows = leads.leads(Set.of(goes, into), Locking.FOR_UPDATE);
    LeadRow absorbed = rows.get(goes);
    LeadRow survivor = rows.get(into);
    if (absorbed == null || survivor == null) {
      return new Decided.Unknown();
    }
    LeadWork work = new LeadWork(survivor, List.of(absorbed));
    work.decidedBy = by;
    work.reason = reason;
    rewriting.rewrite(List.of(work), clock.instant());
    decisions.forgetSplit(goes, into);
    return new Decided.Done(into, goes);
  }
}
