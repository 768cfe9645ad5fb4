package io.leadpipeline.routing.application;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.routing.domain.Choosing;
import io.leadpipeline.routing.domain.Desk;
import io.leadpipeline.routing.domain.DutyPlan;
import io.leadpipeline.routing.domain.Floor;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Pick;
import io.leadpipeline.routing.domain.Request;
import io.leadpipeline.routing.domain.Turn;
import io.leadpipeline.routing.domain.Turns;
import io.leadpipeline.routing.domain.routes.Routes;
import io.leadpipeline.routing.domain.routes.Routing;
import io.leadpipeline.routing.domain.routes.Way;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who would get a lead, at any time, and when the clock would be over; changes nothing. */
public final class Foresee {
  private static final Duration USUAL = Duration.ofMinutes(5);

  /** Of what is only imagined; nothing is stored under it. */
  private static final UUID IMAGINED = new UUID(0, 0);

  private final DeskBook desks;
  private final Rota rota;
  private final RulesInForce rules;
  private final Clock clock;

  public Foresee(DeskBook desks, Rota rota, RulesInForce rules, Clock clock) {
    this.desks = desks;
    this.rota = rota;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What would happen.
   *
   * @param pick by who is there at that time and today's loads and turns
   */
  public record Foresight(Way way, Instant at, Pick pick) {}

  /** For a lead that is known; empty for one that is not. */
  public Optional<Foresight> ofKnown(Routes routes, UUID leadId, Optional<Instant> at) {
    Map<UUID, Desk> read = desks.read(Set.of(leadId), Set.of(), Locking.NONE).desks();
    return desks
        .copyOf(leadId)
        .filter(copy -> copy.lead() != null)
        .map(copy -> {
          Desk desk = read.getOrDefault(copy.leadId(), Desk.empty(copy.leadId()));
          Lead lead = Objects.requireNonNull(copy.lead());
          return of(routes, lead, lead.stage(), null, desk.lastOwner(), at);
        });
  }

  /** For a lead that is described. */
  public Foresight ofDescribed(
      Routes routes, Lead lead, @Nullable Intent intent, Optional<Instant> at) {
    return of(routes, lead, lead.stage(), intent, null, at);
  }

  /** Where a lead would go by other routes than those in force. */
  public Foresight by(Routes routes, Lead lead, @Nullable String lastOwner) {
    return of(routes, lead, lead.stage(), null, lastOwner, Optional.empty());
  }

  /** Where everybody in a team stands now. */
  public List<Turn> turns(String team) {
    Instant now = clock.instant();
    Request request = new Request(IMAGINED, null, false, null, USUAL, now, Trail.EMPTY, null);
    Handoff any = Handoff.requested(IMAGINED, team, request);
    return new Turns(rota.look(List.of(any), List.of()), rules.duty(), now).of(team);
  }

  private Foresight of(
      Routes routes,
      Lead lead,
      Stage stage,
      @Nullable Intent intent,
      @Nullable String lastOwner,
      Optional<Instant> at) {
    Instant when = at.orElseGet(clock::instant);
    Way way = routing(routes, lead).way(Ids.handoff(IMAGINED), lead, stage, intent, lastOwner);
    Duration time = way.clock().orElse(USUAL);
    var request = new Request(IMAGINED, null, false, null, time, when, Trail.EMPTY, null);
    Handoff handoff = Handoff.requested(IMAGINED, way.team(), request);
    Floor floor = rota.look(List.of(handoff), List.of(way.placement()));
    DutyPlan duty = rules.duty();
    return new Foresight(way, when, new Choosing(floor, duty, when).look(handoff, "turn"));
  }

  private Routing routing(Routes routes, Lead lead) {
    Set<String> domains = lead.companyDomain() == null ? Set.of() : Set.of(lead.companyDomain());
    return rota.lineup(domains).routing(routes);
  }
}
