package io.leadpipeline.routing.domain;

import io.leadpipeline.events.Lead;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A handoff as the bearer of a link may see it.
 *
 * @param viewer whom the link was made for
 * @param holder who has it now
 * @param lead only for whoever holds it
 * @param open whether the viewer may take it although somebody else was asked last
 * @param happenings oldest first, only for whoever holds it
 * @param names of people by their id
 */
public record ShownLead(
    Handoff handoff,
    Salesperson viewer,
    @Nullable Salesperson holder,
    @Nullable Lead lead,
    boolean open,
    List<Happening> happenings,
    Map<String, String> names) {
  public ShownLead {
    happenings = List.copyOf(happenings);
    names = Map.copyOf(names);
  }

  /** True when the viewer may see and answer everything. */
  public boolean isHeldByViewer() {
    return lead != null;
  }
}
