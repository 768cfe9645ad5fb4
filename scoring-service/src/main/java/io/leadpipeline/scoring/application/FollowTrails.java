package io.leadpipeline.scoring.application;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The step that keeps how far others came with a lead; it changes no score. */
public final class FollowTrails<E extends LeadEvent> implements Step<E, FollowTrails.Steps> {

  private final TrailLog trails;
  private final Function<E, UUID> handoff;

  /** With where an event names its handoff. */
  public FollowTrails(TrailLog trails, Function<E, UUID> handoff) {
    this.trails = trails;
    this.handoff = handoff;
  }

  /** What a batch tells, by handoff, and which events told it. */
  public record Steps(Map<UUID, Trail> byHandoff, Map<UUID, UUID> handoffByEvent) {}

  @Override
  public Steps think(List<Delivery<E>> batch, Locking locking) {
    Map<UUID, Trail> trail = new HashMap<>();
    Map<UUID, UUID> handoffs = new HashMap<>();
    for (Delivery<E> delivery : batch) {
      UUID id = handoff.apply(delivery.event());
      handoffs.put(delivery.id(), id);
      trail.merge(id, delivery.event().trail(), Trails::earlier);
    }
    return new Steps(trail, handoffs);
  }

  @Override
  public Map<UUID, Outcome> record(Steps steps) {
    var known = trails.merge(steps.byHandoff());
    Map<UUID, Outcome> outcomes = new HashMap<>();
    steps
        .handoffByEvent()
        .forEach((event, id) ->
            outcomes.put(event, known.contains(id) ? Outcome.EFFECTIVE : Outcome.IGNORED));
    return outcomes;
  }
}
