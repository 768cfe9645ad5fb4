package io.leadpipeline.routing.application;

import static java.util.Objects.requireNonNull;

import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Move;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Offers a lead to the next rep when nobody answered in time; the last one asked keeps it. */
public final class PassOnExpired {
  private static final int AT_ONCE = 50;
  private static final int MOST_HOPS = 3;

  private final HandoffBook handoffs;
  private final ChangeHandoff change;
  private final Clock clock;

  public PassOnExpired(HandoffBook handoffs, ChangeHandoff change, Clock clock) {
    this.handoffs = handoffs;
    this.change = change;
    this.clock = clock;
  }

  /** Passes on every offer whose time is over by now. */
  public void passOn() {
    Instant now = clock.instant();
    for (Handoff handoff : handoffs.expired(now, MOST_HOPS, AT_ONCE)) {
      change.change(
          handoff.id(),
          (current, lead) ->
              isOver(current, now)
                  ? Optional.<Move>of(
                      new Move.PassOn(current, lead, requireNonNull(current.rep()), "expired"))
                  : Optional.<Move>empty(),
          move -> move);
    }
  }

  private static boolean isOver(Handoff handoff, Instant now) {
    return handoff.isOffered()
        && handoff.hop() < MOST_HOPS
        && handoff.dueAt() != null
        && !handoff.dueAt().isAfter(now);
  }
}
