package io.leadpipeline.routing.domain;

import io.leadpipeline.events.Lead;
import org.jspecify.annotations.Nullable;

/**
 * A handoff as the bearer of a link may see it.
 *
 * @param viewer whom the link was made for
 * @param holder who has it now
 * @param lead only for whoever holds it
 */
public record ShownLead(
    Handoff handoff, Salesperson viewer, @Nullable Salesperson holder, @Nullable Lead lead) {

  /** True when the viewer may see and answer everything. */
  public boolean isHeldByViewer() {
    return lead != null;
  }
}
