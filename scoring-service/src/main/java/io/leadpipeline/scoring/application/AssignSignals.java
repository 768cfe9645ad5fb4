package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Stage;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.identity.Identities;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Finds the lead of each signal: the one its sender names, else the one its identity names. */
final class AssignSignals {

  private final LeadBook book;
  private final LeadIds ids;
  private final Model model;

  AssignSignals(LeadBook book, LeadIds ids, Model model) {
    this.book = book;
    this.ids = ids;
    this.model = model;
  }

  Map<UUID, LeadWork> to(List<Arrival> arrivals, Locking locking, Map<UUID, Outcome> settled) {
    Map<IdentityKey, UUID> owners = book.owners(identities(arrivals), locking);
    Map<UUID, LeadRow> leads = book.leads(mentioned(arrivals, owners.values()), locking);
    Map<IdentityKey, UUID> minted = new HashMap<>();
    Map<UUID, LeadWork> work = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      Optional<LeadWork> lead = find(arrival.signal(), owners, leads, minted, work);
      lead.ifPresentOrElse(
          found -> found.add(arrival), () -> settled.put(arrival.eventId(), nobody(arrival)));
    }
    return work;
  }

  private static Collection<IdentityKey> identities(List<Arrival> arrivals) {
    Set<IdentityKey> keys = new TreeSet<>();
    arrivals.forEach(arrival -> Identities.of(arrival.signal()).ifPresent(keys::add));
    return keys;
  }

  private static Collection<UUID> mentioned(List<Arrival> arrivals, Collection<UUID> owners) {
    Set<UUID> ids = new TreeSet<>(owners);
    for (Arrival arrival : arrivals) {
      UUID named = arrival.signal().leadId();
      if (named != null) {
        ids.add(named);
      }
    }
    return ids;
  }

  private Optional<LeadWork> find(
      Signal signal,
      Map<IdentityKey, UUID> owners,
      Map<UUID, LeadRow> leads,
      Map<IdentityKey, UUID> minted,
      Map<UUID, LeadWork> work) {
    LeadRow named = signal.leadId() == null ? null : leads.get(signal.leadId());
    if (named != null && named.test() == signal.test()) {
      return Optional.of(known(named, work));
    }
    return Identities.of(signal)
        .map(key -> {
          LeadRow owner = owners.containsKey(key) ? leads.get(owners.get(key)) : null;
          return owner == null ? fresh(key, signal, minted, work) : known(owner, work);
        });
  }

  private static LeadWork known(LeadRow row, Map<UUID, LeadWork> work) {
    return work.computeIfAbsent(row.id(), _ -> new LeadWork(row, Optional.empty()));
  }

  private LeadWork fresh(
      IdentityKey key, Signal signal, Map<IdentityKey, UUID> minted, Map<UUID, LeadWork> work) {
    UUID id = minted.computeIfAbsent(key, _ -> ids.next());
    return work.computeIfAbsent(id, _ -> new LeadWork(unknown(id, signal), Optional.of(key)));
  }

  private LeadRow unknown(UUID id, Signal signal) {
    LeadState nothing = LeadState.unknown(model);
    return new LeadRow(id, 0, signal.test(), null, Stage.VISITOR, 0, signal.id(), nothing);
  }

  /** A signal of nobody is not ours; an outcome of a lead that is gone comes too late. */
  private static Outcome nobody(Arrival arrival) {
    return arrival.signal().kind().equals(SignalKind.SALES_OUTCOME)
        ? Outcome.REJECTED
        : Outcome.IGNORED;
  }
}
