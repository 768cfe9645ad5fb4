package io.leadpipeline.routing.application;

import io.leadpipeline.events.Lead;
import io.leadpipeline.routing.application.Foresee.Foresight;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.LeadCopy;
import io.leadpipeline.routing.domain.Pick;
import io.leadpipeline.routing.domain.routes.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what other routes would change, on the newest leads, before they are published. */
public final class RehearseRoutes {
  private static final int NEWEST = 50;

  private final HandoffBook handoffs;
  private final DeskBook desks;
  private final Foresee foresee;
  private final RulesInForce rules;

  public RehearseRoutes(HandoffBook handoffs, DeskBook desks, Foresee foresee, RulesInForce rules) {
    this.handoffs = handoffs;
    this.desks = desks;
    this.foresee = foresee;
    this.rules = rules;
  }

  /** One lead by the routes in force, and by the others. */
  public record Difference(UUID leadId, Place now, Place then) {
    public boolean isOne() {
      return !now.equals(then);
    }
  }

  /** Where a lead goes; {@code rep} if somebody could take it now. */
  public record Place(String route, String team, @Nullable String rep) {}

  /** The newest leads, each both ways. */
  public List<Difference> rehearse(Routes others) {
    List<Difference> differences = new ArrayList<>();
    for (Handoff handoff : handoffs.newest(NEWEST)) {
      Optional<Lead> lead = desks.copyOf(handoff.leadId()).map(LeadCopy::lead);
      lead.filter(_ -> !handoff.request().test())
          .ifPresent(one ->
              differences.add(
                  new Difference(
                      handoff.leadId(), place(rules.routes(), one), place(others, one))));
    }
    return differences;
  }

  private Place place(Routes routes, Lead lead) {
    Foresight foresight = foresee.by(routes, lead, null);
    String rep = foresight.pick() instanceof Pick.To to ? to.rep() : null;
    return new Place(foresight.way().route().id(), foresight.way().team(), rep);
  }
}
