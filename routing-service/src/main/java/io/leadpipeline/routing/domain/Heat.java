package io.leadpipeline.routing.domain;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Temperature;
import java.util.stream.Stream;

/** How urgent a lead is while it waits, the most urgent first. */
public enum Heat {
  /** Asked to be called. */
  RAISED_HAND(0),
  HOT(1),
  WARM(2),
  COLD(3);

  private final int rank;

  Heat(int rank) {
    this.rank = rank;
  }

  /** Its place in the line; the lower, the more urgent. */
  public int rank() {
    return rank;
  }

  /** The one of that rank; {@code HOT} for a rank that is none. */
  public static Heat ofRank(int rank) {
    return Stream.of(values()).filter(heat -> heat.rank == rank).findFirst().orElse(HOT);
  }

  /** Of a lead that asked, or that only became ready. */
  public static Heat of(Lead lead, boolean raisedHand) {
    if (raisedHand) {
      return RAISED_HAND;
    }
    if (lead.temperature().equals(Temperature.HOT)) {
      return HOT;
    }
    return lead.temperature().equals(Temperature.WARM) ? WARM : COLD;
  }

  /** May exceed the soft limits of reps. */
  public boolean isHot() {
    return this == RAISED_HAND || this == HOT;
  }
}
