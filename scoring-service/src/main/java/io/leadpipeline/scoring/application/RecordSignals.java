package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.LostRaceException;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.messaging.outbox.Outbox;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what was thought, in one transaction; a case that somebody else changed is left out. */
public final class RecordSignals {

  private static final Comparator<LeadChange> BY_ID =
      Comparator.comparing(change -> change.id().toString());

  private final Winners winners;
  private final LeadBook leads;
  private final IdentityBook identities;
  private final SignalLog signals;
  private final CheckpointLog checkpoints;
  private final TrailLog trails;
  private final Outbox outbox;
  private final Clock clock;

  public RecordSignals(
      LeadBook leads,
      IdentityBook identities,
      SignalLog signals,
      CheckpointLog checkpoints,
      TrailLog trails,
      Outbox outbox,
      Clock clock) {
    this.winners = new Winners(identities, leads);
    this.leads = leads;
    this.identities = identities;
    this.signals = signals;
    this.checkpoints = checkpoints;
    this.trails = trails;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Returns the outcomes of what was written.
   *
   * @throws LostRaceException when not even locks helped, because an identifier was new
   */
  public Map<UUID, Outcome> record(Thought thought) {
    List<CaseChange> won = winners.among(thought.changes());
    if (thought.locking() == Locking.FOR_UPDATE && won.size() < thought.changes().size()) {
      throw new LostRaceException("an identifier was claimed by somebody else");
    }
    List<LeadChange> changes = sorted(won);
    if (!changes.isEmpty()) {
      identities.link(won.stream().flatMap(together -> together.links().stream()).toList());
      write(changes);
    }
    Map<UUID, Outcome> outcomes = new HashMap<>(thought.settled());
    changes.stream()
        .flatMap(change -> change.arrivals().stream())
        .forEach(arrival -> outcomes.put(arrival.eventId(), Outcome.EFFECTIVE));
    return outcomes;
  }

  /**
   * Writes leads that are locked.
   *
   * @throws LostRaceException when they were not
   */
  void record(CaseChange change) {
    if (winners.among(List.of(change)).isEmpty()) {
      throw new LostRaceException("a lead was changed by somebody else");
    }
    write(change.leads());
  }

  /** Writes those leads that are still as they were read, and returns them. */
  List<LeadChange> won(List<CaseChange> cases) {
    List<LeadChange> changes = sorted(winners.among(cases));
    if (!changes.isEmpty()) {
      write(changes);
    }
    return changes;
  }

  private static List<LeadChange> sorted(List<CaseChange> cases) {
    return cases.stream().flatMap(together -> together.leads().stream()).sorted(BY_ID).toList();
  }

  private void write(List<LeadChange> changes) {
    leads.move(changes);
    leads.insert(changes.stream().filter(LeadChange::isNew).toList());
    leads.update(changes.stream().filter(change -> !change.isNew()).toList());
    signals.append(changes, clock.instant());
    leads.writeHistory(changes);
    checkpoints.write(changes);
    trails.begin(changes.stream().filter(change -> change.trail().isPresent()).toList());
    leads.erase(changes.stream().filter(LeadChange::erases).map(LeadChange::id).toList());
    outbox.write(changes.stream().flatMap(change -> change.events().stream()).toList());
  }
}
