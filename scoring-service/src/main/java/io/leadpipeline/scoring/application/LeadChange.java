package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.scoring.domain.Forgetting;
import io.leadpipeline.scoring.domain.Position;
import io.leadpipeline.scoring.domain.StageChange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a batch does to one lead.
 *
 * @param before as it was read; version 0 for a new lead
 * @param after as it will be kept
 * @param absorbed leads that turned out to be this one, as they were read
 * @param gained recorded signals of others that are this lead's after all
 * @param arrivals what is recorded, in the order of the fold
 * @param refoldedFrom where the past begins to be another one; none when it stays
 * @param checkpoints made on the way
 * @param lead as read off at the time of recording
 * @param nextChangeAt when passing time alone will change it
 * @param events what others are told
 * @param trail of the announced cause
 */
public record LeadChange(
    LeadRow before,
    LeadRow after,
    List<Absorbed> absorbed,
    Collection<UUID> gained,
    List<Arrival> arrivals,
    Optional<Position> refoldedFrom,
    List<Checkpoint> checkpoints,
    Lead lead,
    Optional<Instant> nextChangeAt,
    List<Outgoing> events,
    Optional<Trail> trail) {

  public LeadChange {
    absorbed = List.copyOf(absorbed);
    gained = List.copyOf(gained);
    arrivals = List.copyOf(arrivals);
    checkpoints = List.copyOf(checkpoints);
    events = List.copyOf(events);
  }

  public UUID id() {
    return after.id();
  }

  public boolean isNew() {
    return before.version() == 0;
  }

  /** True when the past was folded anew. */
  public boolean refolded() {
    return refoldedFrom.isPresent();
  }

  /** True when the person asked to be forgotten. */
  boolean erases() {
    return arrivals.stream().map(Arrival::signal).anyMatch(Forgetting::isAskedBy);
  }

  /** The steps of the history that are not written yet. */
  public List<StageChange> newHistory() {
    List<StageChange> now = after.state().progress().history();
    return refoldedFrom.isPresent()
        ? now
        : now.stream().filter(change -> !wasThere(change)).toList();
  }

  private boolean wasThere(StageChange change) {
    return before.state().progress().history().contains(change);
  }
}
