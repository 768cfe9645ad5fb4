package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.scoring.domain.Model;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides what arrived signals make of their leads. Reads, never writes. */
public final class ScoreSignals {

  private final AssignSignals assign;
  private final SignalLog signals;
  private final FoldLeads foldLeads;
  private final Announce announce;
  private final Clock clock;

  /** With the model that counts. */
  public ScoreSignals(LeadBook leads, SignalLog signals, LeadIds ids, Model model, Clock clock) {
    this.assign = new AssignSignals(leads, ids, model);
    this.signals = signals;
    this.foldLeads = new FoldLeads(signals, model);
    this.announce = new Announce(model);
    this.clock = clock;
  }

  /** Leads are read before their signals: whoever records in between wins the race for the lead. */
  public Thought think(Collection<Arrival> batch, Locking locking) {
    Map<UUID, Outcome> settled = new HashMap<>();
    Map<UUID, LeadWork> work = assign.to(distinct(batch, settled), locking, settled);
    Map<UUID, SignalLog.Recorded> recorded = signals.inSlots(slots(work.values()));
    work.values().forEach(lead -> leaveOutKnown(lead, recorded, settled));
    work.values().removeIf(lead -> lead.arrivals.isEmpty());
    List<FoldLeads.Folded> folded = foldLeads.fold(work.values(), recorded.values());
    return new Thought(changes(folded, recorded.values()), settled);
  }

  private List<LeadChange> changes(
      List<FoldLeads.Folded> folded, Collection<SignalLog.Recorded> recorded) {
    Instant now = clock.instant();
    return folded.stream().map(lead -> announce.change(lead, recorded, now)).toList();
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

  private static List<UUID> slots(Collection<LeadWork> work) {
    return work.stream()
        .flatMap(lead -> lead.arrivals.stream())
        .map(Arrival::slot)
        .distinct()
        .toList();
  }

  private static void leaveOutKnown(
      LeadWork lead, Map<UUID, SignalLog.Recorded> recorded, Map<UUID, Outcome> settled) {
    lead.arrivals.removeIf(arrival -> {
      Signal signal = arrival.signal();
      boolean known = recorded.containsKey(signal.id());
      if (known) {
        settled.put(arrival.eventId(), Outcome.IGNORED);
      }
      return known;
    });
    lead.arrivals.sort(Arrival.IN_FOLD_ORDER);
  }
}
