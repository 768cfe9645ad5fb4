package io.leadpipeline.ingest.application;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.ingest.domain.attendance.Grace;
import io.leadpipeline.ingest.domain.attendance.RosterFact;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Notes who registers for webinars, comes and leaves. What {@link SettleWebinars} tells comes by
 * here as well and is none of that.
 */
public final class NoteAttendance implements Step<LeadReceived, List<Delivery<LeadReceived>>> {

  private final RosterBook book;
  private final Grace grace;
  private final Duration pause;
  private final Clock clock;

  /** A roster is looked at {@code pause} after news at the earliest: they come in swarms. */
  public NoteAttendance(RosterBook book, Grace grace, Duration pause, Clock clock) {
    this.book = book;
    this.grace = grace;
    this.pause = pause;
    this.clock = clock;
  }

  @Override
  public List<Delivery<LeadReceived>> think(List<Delivery<LeadReceived>> batch, Locking locking) {
    return batch;
  }

  @Override
  public Map<UUID, Outcome> record(List<Delivery<LeadReceived>> batch) {
    Map<UUID, Outcome> outcomes = new HashMap<>();
    Map<UUID, RosterFact> facts = new TreeMap<>();
    for (Delivery<LeadReceived> delivery : batch) {
      Optional<RosterFact> fact = RosterFact.of(delivery.event());
      fact.ifPresent(it -> facts.put(it.id(), it));
      outcomes.put(delivery.id(), fact.isPresent() ? Outcome.EFFECTIVE : Outcome.IGNORED);
    }
    if (!facts.isEmpty()) {
      book.note(facts.values(), lookAt(facts));
    }
    return outcomes;
  }

  private Map<String, Instant> lookAt(Map<UUID, RosterFact> facts) {
    Instant soonest = clock.instant().plus(pause);
    Map<String, Instant> lookAt = new TreeMap<>();
    facts
        .values()
        .forEach(fact ->
            lookAt.merge(
                fact.webinarKey(),
                fact.lookAt(soonest, grace),
                (one, other) -> one.isBefore(other) ? one : other));
    return lookAt;
  }
}
