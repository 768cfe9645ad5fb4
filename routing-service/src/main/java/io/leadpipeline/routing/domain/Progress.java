package io.leadpipeline.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the clock of the handoff's present state has run.
 *
 * @param nudges 0 at first, 1 once the rep was reminded, 2 once others were told
 * @param snoozed whether the rep asked for more time; they may once
 * @param forTeam whether anybody in the team may take it, because nobody asked so far did
 * @param contactBy when the rep has to have reached the person; none before they accept
 */
public record Progress(int nudges, boolean snoozed, boolean forTeam, @Nullable Instant contactBy) {
  /** Nothing has happened yet and no clock for contacting runs. */
  public static final Progress NONE = new Progress(0, false, false, null);

  private static final int ALL = 2;

  static Progress contactBy(Instant at) {
    return new Progress(0, false, false, at);
  }

  Progress reminded() {
    return new Progress(1, snoozed, forTeam, contactBy);
  }

  Progress othersTold() {
    return new Progress(ALL, snoozed, forTeam, contactBy);
  }

  Progress openToTeam() {
    return new Progress(nudges, snoozed, true, contactBy);
  }

  Progress snoozedUntil(Instant at) {
    return new Progress(0, true, forTeam, at);
  }

  Progress calledBy(Instant at) {
    return new Progress(nudges, snoozed, forTeam, at);
  }

  boolean isReminded() {
    return nudges > 0;
  }

  boolean isOver() {
    return nudges >= ALL;
  }
}
