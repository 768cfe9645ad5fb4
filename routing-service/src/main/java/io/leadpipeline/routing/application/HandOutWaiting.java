package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Move;
import java.util.List;
import java.util.Optional;

/** Offers leads that nobody could take to whoever can take them now, oldest first. */
public final class HandOutWaiting {
  private static final int AT_ONCE = 50;
  private static final long UNKNOWN = -1;

  private final HandoffBook handoffs;
  private final Rota rota;
  private final ChangeHandoff change;
  private volatile long length = UNKNOWN;

  public HandOutWaiting(HandoffBook handoffs, Rota rota, ChangeHandoff change) {
    this.handoffs = handoffs;
    this.rota = rota;
    this.change = change;
  }

  /** How many leads waited for a rep at the end of the last look; -1 while nobody can tell. */
  public long length() {
    return length;
  }

  /** Looks once through the waiting line. */
  public void handOut() {
    try {
      placeThoseInLine();
      length = handoffs.countWaiting();
    } catch (RuntimeException away) {
      length = UNKNOWN;
      throw away;
    }
  }

  private void placeThoseInLine() {
    List<Handoff> waiting = rota.isStaffed() ? handoffs.waiting(AT_ONCE) : List.of();
    for (Handoff handoff : waiting) {
      change.change(
          handoff.id(),
          (now, lead) ->
              now.isWaiting()
                  ? Optional.<Move>of(new Move.Place(now, lead, null))
                  : Optional.<Move>empty(),
          move -> move);
    }
  }
}
