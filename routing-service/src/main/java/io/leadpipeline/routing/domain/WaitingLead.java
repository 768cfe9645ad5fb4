package io.leadpipeline.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead that waits for a rep.
 *
 * @param why a code
 * @param until when somebody comes to work, if that is what it waits for
 * @param alarmedAt when a manager was told that it waits too long
 */
public record WaitingLead(
    Handoff handoff,
    Heat heat,
    @Nullable String why,
    @Nullable Instant until,
    @Nullable Instant alarmedAt) {

  /** Since when somebody should have taken it. */
  public Instant overdueSince() {
    Instant began = handoff.request().at();
    return until != null && until.isAfter(began) ? until : began;
  }
}
