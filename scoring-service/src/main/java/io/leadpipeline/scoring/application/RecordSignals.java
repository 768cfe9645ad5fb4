package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.outbox.Outbox;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes what was thought, in one transaction; a lead that somebody else changed is left out. */
public final class RecordSignals {

  private static final Comparator<LeadChange> BY_ID =
      Comparator.comparing(change -> change.id().toString());

  private final LeadBook leads;
  private final SignalLog signals;
  private final TrailLog trails;
  private final Outbox outbox;
  private final Clock clock;

  public RecordSignals(
      LeadBook leads, SignalLog signals, TrailLog trails, Outbox outbox, Clock clock) {
    this.leads = leads;
    this.signals = signals;
    this.trails = trails;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Locks identities before leads, each in order, so that two instances never wait in a circle. */
  public Map<UUID, Outcome> record(Thought thought) {
    List<LeadChange> won = won(thought.changes());
    if (!won.isEmpty()) {
      signals.append(won, clock.instant());
      leads.writeHistory(won);
      trails.begin(won.stream().filter(change -> change.trail().isPresent()).toList());
      outbox.write(won.stream().flatMap(change -> change.events().stream()).toList());
    }
    Map<UUID, Outcome> outcomes = new HashMap<>(thought.settled());
    won.stream()
        .flatMap(change -> change.arrivals().stream())
        .forEach(arrival -> outcomes.put(arrival.eventId(), Outcome.EFFECTIVE));
    return outcomes;
  }

  private List<LeadChange> won(List<LeadChange> changes) {
    List<LeadChange> sorted = changes.stream().sorted(BY_ID).toList();
    List<LeadChange> known = sorted.stream().filter(change -> !change.isNew()).toList();
    List<LeadChange> claimed = claimed(sorted.stream().filter(LeadChange::isNew).toList());
    Set<UUID> winners = new HashSet<>();
    claimed.forEach(change -> winners.add(change.id()));
    if (!known.isEmpty()) {
      winners.addAll(leads.update(known));
    }
    return sorted.stream().filter(change -> winners.contains(change.id())).toList();
  }

  private List<LeadChange> claimed(List<LeadChange> fresh) {
    if (fresh.isEmpty()) {
      return List.of();
    }
    Set<UUID> got =
        leads.claim(
            fresh.stream()
                .collect(
                    Collectors.toMap(change -> change.identity().orElseThrow(), LeadChange::id)));
    List<LeadChange> claimed = fresh.stream().filter(change -> got.contains(change.id())).toList();
    leads.insert(claimed);
    return claimed;
  }
}
