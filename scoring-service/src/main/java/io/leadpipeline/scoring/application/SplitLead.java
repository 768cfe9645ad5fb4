package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Position;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import io.leadpipeline.scoring.domain.identity.Splitting;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** One lead is two persons because somebody says so; so is a merge undone. */
public final class SplitLead {

  private final LeadBook leads;
  private final IdentityBook identities;
  private final SignalLog signals;
  private final DecisionLog decisions;
  private final Rewriting rewriting;
  private final LeadIds ids;
  private final Supplier<InForce> models;
  private final TransactionOperations transactions;
  private final Clock clock;

  public SplitLead(
      LeadBook leads,
      IdentityBook identities,
      SignalLog signals,
      DecisionLog decisions,
      Rewriting rewriting,
      LeadIds ids,
      Supplier<InForce> models,
      TransactionOperations transactions,
      Clock clock) {
    this.leads = leads;
    this.identities = identities;
    this.signals = signals;
    this.decisions = decisions;
    this.rewriting = rewriting;
    this.ids = ids;
    this.models = models;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Who decided, and why. */
  public record By(String name, String reason) {}

  /** These signals, and those with one of these identifiers, are another person's. */
  public Decided split(UUID id, Set<UUID> chosen, Set<IdentityKey> identifiers, By by) {
    return transactions.execute(_ ->
        living(id)
            .map(lead -> off(lead, Splitting.by(chosen, identifiers), Optional.empty(), by))
            .orElseGet(Decided.Unknown::new));
  }

  /** The lead that was absorbed is one of its own again, under the id it had. */
  public Decided undo(UUID id, UUID absorbed, By by) {
    return transactions.execute(
        _ -> living(id).map(lead -> apart(lead, absorbed, by)).orElseGet(Decided.Unknown::new));
  }

  private Optional<UUID> living(UUID id) {
    return Optional.ofNullable(identities.living(Set.of(id)).get(id)).map(Living::lead);
  }

  private Decided apart(UUID lead, UUID absorbed, By by) {
    return decisions
        .cameWith(absorbed, lead)
        .map(Set::copyOf)
        .map(came -> Splitting.undoing(came, decisions.claimedFor(absorbed)))
        .map(chosen -> off(lead, chosen, Optional.of(absorbed), by))
        .orElseGet(() -> new Decided.Refused("merged", "unknown"));
  }

  private Decided off(UUID lead, Predicate<Signal> chosen, Optional<UUID> former, By by) {
    Splitting splitting = new Splitting(chosen);
    signals.replay(Set.of(lead), SignalLog.EVER, (_, signal) -> splitting.take(signal));
    Map<UUID, Position> moved = splitting.moved();
    if (moved.isEmpty() || splitting.keepsNothing()) {
      return new Decided.Refused("signals", moved.isEmpty() ? "none" : "all");
    }
    decisions.lock(splitting.moving());
    LeadRow row = leads.leads(Set.of(lead), Locking.FOR_UPDATE).get(lead);
    if (row == null) {
      return new Decided.Unknown();
    }
    LeadRow other = other(row, former);
    rewrite(row, other, moved);
    List<IdentityKey> keys = List.copyOf(splitting.moving());
    decisions.split(
        new DecisionLog.Split(lead, other.id(), by.name(), by.reason(), keys, moved.keySet()));
    return new Decided.Done(lead, other.id());
  }

  private void rewrite(LeadRow row, LeadRow other, Map<UUID, Position> moved) {
    LeadWork kept = new LeadWork(row, List.of());
    LeadWork splitOff = new LeadWork(other, List.of());
    moved.forEach((id, at) -> {
      Moved signal = new Moved(at, row.id());
      kept.losses.put(id, signal);
      splitOff.gains.put(id, signal);
    });
    kept.splitInto = Optional.of(other.id());
    splitOff.splitFrom = Optional.of(row.id());
    List<LeadWork> both = new ArrayList<>(List.of(kept, splitOff));
    rewriting.rewrite(both, clock.instant());
  }

  private LeadRow other(LeadRow kept, Optional<UUID> former) {
    if (former.isPresent()) {
      decisions.restore(former.get(), kept.id());
      var restored = leads.leads(Set.of(former.get()), Locking.FOR_UPDATE);
      return restored.values().iterator().next();
    }
    Instant now = clock.instant();
    return new LeadRow(
        ids.next(),
        0,
        kept.test(),
        kept.testAddress(),
        Announced.NOTHING,
        kept.causeId(),
        LeadState.unknown(models.get().model()),
        now);
  }
}
