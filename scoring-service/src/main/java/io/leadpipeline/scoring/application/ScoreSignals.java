package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.domain.Model;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides what arrived signals make of their leads. Reads, never writes. */
public final class ScoreSignals {

  private final LeadBook leads;
  private final AssignSignals assign;
  private final SignalLog signals;
  private final FoldLeads foldLeads;
  private final Announce announce;
  private final LeadIds ids;
  private final Model model;
  private final Clock clock;

  /** With the model that counts. */
  public ScoreSignals(
      LeadBook leads,
      IdentityBook identities,
      SignalLog signals,
      CheckpointLog checkpoints,
      LeadIds ids,
      Model model,
      Clock clock) {
    this.leads = leads;
    this.assign = new AssignSignals(identities);
    this.signals = signals;
    this.foldLeads = new FoldLeads(signals, checkpoints, model);
    this.announce = new Announce(model);
    this.ids = ids;
    this.model = model;
    this.clock = clock;
  }

  /**
   * Identities are read before leads and leads before their signals: whoever records in between
   * wins the race.
   */
  public Thought think(Collection<Arrival> batch, Locking locking) {
    Map<UUID, Outcome> settled = new HashMap<>();
    return think(distinct(batch, settled), locking, settled);
  }

  private Thought think(List<Arrival> batch, Locking locking, Map<UUID, Outcome> settled) {
    Instant now = clock.instant();
    Cases cases = new Cases(assign.to(batch, locking, settled), ids, model, now);
    List<Case> together = cases.of(leads.leads(cases.leads(), locking));
    Map<UUID, SignalLog.Recorded> recorded = signals.inSlots(slots(together));
    List<Arrival> left = withoutKnown(batch, recorded, settled);
    return left.size() < batch.size()
        ? think(left, locking, settled)
        : new Thought(changes(together, recorded.values(), now), settled, locking);
  }

  /** A signal that came again says nothing new, about who it is of neither. */
  private static List<Arrival> withoutKnown(
      List<Arrival> batch, Map<UUID, SignalLog.Recorded> recorded, Map<UUID, Outcome> settled) {
    List<Arrival> left = new ArrayList<>();
    for (Arrival arrival : batch) {
      if (recorded.containsKey(arrival.signal().id())) {
        settled.put(arrival.eventId(), Outcome.IGNORED);
      } else {
        left.add(arrival);
      }
    }
    return left;
  }

  private List<CaseChange> changes(
      List<Case> cases, Collection<SignalLog.Recorded> recorded, Instant now) {
    List<LeadWork> work = cases.stream().flatMap(it -> it.work().stream()).toList();
    Map<UUID, Folded> folded = new HashMap<>();
    foldLeads.fold(work, recorded).forEach(lead -> folded.put(lead.work().id(), lead));
    return cases.stream().map(it -> change(it, folded, recorded, now)).toList();
  }

  private CaseChange change(
      Case together,
      Map<UUID, Folded> folded,
      Collection<SignalLog.Recorded> recorded,
      Instant now) {
    List<LeadChange> changes =
        together.work().stream()
            .map(lead -> folded.get(lead.id()))
            .map(lead -> announce.change(lead, recorded, now))
            .toList();
    return new CaseChange(changes, together.claims(), together.weak(), together.links());
  }

  private static List<Arrival> distinct(Collection<Arrival> batch, Map<UUID, Outcome> settled) {
    Map<UUID, Arrival> bySignal = new LinkedHashMap<>();
    for (Arrival arrival : batch) {
      if (bySignal.putIfAbsent(arrival.signal().id(), arrival) != null) {
        settled.put(arrival.eventId(), Outcome.IGNORED);
      }
    }
    return List.copyOf(bySignal.values());
  }

  private static List<UUID> slots(Collection<Case> cases) {
    return cases.stream()
        .flatMap(it -> it.work().stream())
        .flatMap(lead -> lead.arrivals.stream())
        .map(Arrival::slot)
        .distinct()
        .toList();
  }
}
