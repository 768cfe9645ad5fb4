package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step.Locking;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Decides what arrived signals make of their leads. Reads, never writes. */
public final class ScoreSignals {

  private final LeadBook leads;
  private final AssignSignals assign;
  private final SignalLog signals;
  private final CheckpointLog checkpoints;
  private final LeadIds ids;
  private final Supplier<InForce> models;
  private final Clock clock;

  /** With the model that counts when a batch comes. */
  public ScoreSignals(
      LeadBook leads,
      IdentityBook identities,
      SignalLog signals,
      CheckpointLog checkpoints,
      LeadIds ids,
      Supplier<InForce> models,
      Clock clock) {
    this.leads = leads;
    this.assign = new AssignSignals(identities);
    this.signals = signals;
    this.checkpoints = checkpoints;
    this.ids = ids;
    this.models = models;
    this.clock = clock;
  }

  /**
   * Identities are read before leads and leads before their signals: whoever records in between
   * wins the race.
   */
  public Thought think(Collection<Arrival> batch, Locking locking) {
    Map<UUID, Outcome> settled = new HashMap<>();
    return think(distinct(batch, settled), locking, settled, models.get());
  }

  private Thought think(
      List<Arrival> batch, Locking locking, Map<UUID, Outcome> settled, InForce inForce) {
    Instant now = clock.instant();
    Cases cases = new Cases(assign.to(batch, locking, settled), ids, inForce.model(), now);
    List<Case> together = cases.of(leads.leads(cases.leads(), locking));
    Map<UUID, SignalLog.Recorded> recorded = signals.inSlots(slots(together));
    List<Arrival> left = withoutKnown(batch, recorded, settled);
    return left.size() < batch.size()
        ? think(left, locking, settled, inForce)
        : new Thought(changes(together, recorded.values(), inForce, now), settled, locking);
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
      List<Case> cases, Collection<SignalLog.Recorded> recorded, InForce inForce, Instant now) {
    FoldLeads foldLeads = new FoldLeads(signals, checkpoints, inForce.model());
    Announce announce = new Announce(inForce);
    List<LeadWork> work = cases.stream().flatMap(it -> it.work().stream()).toList();
    Map<UUID, LeadChange> changes = new HashMap<>();
    foldLeads
        .fold(work, recorded)
        .forEach(lead -> changes.put(lead.work().id(), announce.change(lead, recorded, now)));
    return cases.stream().map(it -> change(it, changes)).toList();
  }

  private static CaseChange change(Case together, Map<UUID, LeadChange> thought) {
    List<LeadChange> changes =
        together.work().stream()
            .flatMap(lead -> Optional.ofNullable(thought.get(lead.id())).stream())
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
