package io.leadpipeline.notification.domain;

import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Rep;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of a handoff that was heard of: what decides whether an alert still makes sense.
 *
 * @param rep id of who holds it; none while it waits
 * @param hop which offer it is, from 1
 */
public record HandoffCopy(
    UUID id, UUID leadId, long version, HandoffState state, @Nullable String rep, int hop) {

  /** The state an event tells. */
  public static HandoffCopy of(HandoffEvent event) {
    Handoff handoff = event.handoff();
    Rep rep = handoff.rep();
    return new HandoffCopy(
        handoff.id(),
        event.about().leadId(),
        event.about().version(),
        handoff.state(),
        rep == null ? null : rep.id(),
        handoff.hop());
  }

  /** True while the handoff waits for an answer of its rep. */
  public boolean open() {
    return state.equals(HandoffState.OFFERED);
  }

  /** True while a rep works on it. */
  public boolean owned() {
    return state.equals(HandoffState.ACCEPTED) || state.equals(HandoffState.CONTACTED);
  }

  /** True while it is with whom this event tells of, or still waits for somebody. */
  public boolean isStillWith(HandoffEvent told) {
    Rep holder = told.handoff().rep();
    return (open() || owned() || state.equals(HandoffState.WAITING))
        && hop == told.handoff().hop()
        && Objects.equals(holder == null ? null : holder.id(), rep);
  }

  /** True while this very offer is the one that waits for an answer. */
  public boolean stillOffers(HandoffEvent.Offered offered) {
    Rep offeredTo = offered.handoff().rep();
    return open()
        && hop == offered.handoff().hop()
        && offeredTo != null
        && offeredTo.id().equals(rep);
  }
}
