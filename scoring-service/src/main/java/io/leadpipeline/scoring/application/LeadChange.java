package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.scoring.domain.StageChange;
import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a batch does to one lead.
 *
 * @param before as it was read; version 0 for a new lead
 * @param after as it will be kept
 * @param identity what a new lead is claimed by
 * @param arrivals what is recorded, in the order of the fold
 * @param refolded true when the past was folded anew
 * @param lead as read off at the time of recording
 * @param events what others are told
 * @param trail of the announced cause
 */
public record LeadChange(
    LeadRow before,
    LeadRow after,
    Optional<IdentityKey> identity,
    List<Arrival> arrivals,
    boolean refolded,
    Lead lead,
    List<Outgoing> events,
    Optional<Trail> trail) {

  public LeadChange {
    arrivals = List.copyOf(arrivals);
    events = List.copyOf(events);
  }

  public UUID id() {
    return after.id();
  }

  boolean isNew() {
    return before.version() == 0;
  }

  /** The steps of the history that are not written yet. */
  public List<StageChange> newHistory() {
    List<StageChange> now = after.state().progress().history();
    return refolded ? now : now.stream().filter(change -> !wasThere(change)).toList();
  }

  private boolean wasThere(StageChange change) {
    return before.state().progress().history().contains(change);
  }
}
