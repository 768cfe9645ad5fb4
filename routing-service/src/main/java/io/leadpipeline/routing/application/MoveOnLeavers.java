package io.leadpipeline.routing.application;

import static java.util.Objects.requireNonNull;

import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Move;
import java.util.Optional;

/** Gives the open leads of those who left to somebody else. */
public final class MoveOnLeavers {
  private static final int AT_ONCE = 200;
  private static final String REASON = "left";

  private final HandoffBook handoffs;
  private final ChangeHandoff change;

  public MoveOnLeavers(HandoffBook handoffs, ChangeHandoff change) {
    this.handoffs = handoffs;
    this.change = change;
  }

  /** Looks once; what was interrupted is found again the next time. */
  public void moveOn() {
    for (Handoff held : handoffs.ofLeavers(AT_ONCE)) {
      change.change(
          held.id(),
          (now, lead) ->
              now.isOpen() && held.rep() != null && held.rep().equals(now.rep())
                  ? Optional.<Move>of(new Move.PassOn(now, lead, requireNonNull(now.rep()), REASON))
                  : Optional.<Move>empty(),
          move -> move);
    }
  }
}
