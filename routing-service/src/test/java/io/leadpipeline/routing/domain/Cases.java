package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.Stages.NOON;
import static io.leadpipeline.routing.Stages.ofLead;
import static java.util.Objects.requireNonNull;

import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.routing.domain.routes.Owners;
import io.leadpipeline.routing.domain.routes.Routes;
import io.leadpipeline.routing.domain.routes.Routing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What routing decides about events, from what it knew before. */
final class Cases {
  private static final Clocks CLOCKS =
      new Clocks(
          Duration.ofMinutes(5),
          Map.of(Stage.SQL, Duration.ofMinutes(5), Stage.SRL, Duration.ofHours(1)));
  static final Routing ROUTING =
      new Routing(
          Routes.builtIn(CLOCKS), new Owners(List.of()), Map.of(), Set.of("sales"), "sales");

  private Cases() {}

  static Situation opened(UUID leadId, Handoff open) {
    return new Situation(Map.of(), Map.of(leadId, desk(leadId, open)), Set.of());
  }

  static Desk desk(UUID leadId, Handoff open) {
    var copy = new LeadCopy(leadId, 1, false, ofLead(leadId).lead());
    return new Desk(leadId, 1, copy, open, null);
  }

  static Desk deskOf(Draft draft, UUID leadId) {
    return requireNonNull(draft.desks().get(leadId));
  }

  static Draft taken(StageEvent... events) {
    return taken(new Situation(Map.of(), Map.of(), Set.of()), events);
  }

  static Draft taken(Situation situation, StageEvent... events) {
    var casework = new Casework(situation, ROUTING, Offers.PATIENCE, NOON);
    List.of(events).forEach(event -> casework.take(UUID.randomUUID(), event, null));
    return casework.drafts().iterator().next();
  }
}
