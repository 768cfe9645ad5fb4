package io.leadpipeline.routing.domain.routes;

import io.leadpipeline.routing.domain.Clocks;
import io.leadpipeline.routing.domain.Heat;
import io.leadpipeline.routing.domain.Owner;
import io.leadpipeline.routing.domain.Placement;
import io.leadpipeline.routing.domain.Tried;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All routes in their order; the first that matches counts.
 *
 * @param version hash of what they were read from
 * @param fallback matches whatever no other does
 */
public record Routes(String version, List<Route> ordered, Route fallback) {
  private static final String BUILT_IN = "built-in";

  public Routes {
    ordered = List.copyOf(ordered);
  }

  /** Everything to the first team, owners first. */
  public static Routes builtIn(Clocks clocks) {
    Route all =
        new Route("fallback", "", Condition.ALWAYS, new Target.FirstTeam(), true, Set.of(), clocks);
    return new Routes(BUILT_IN, List.of(), all);
  }

  /** Where a lead goes, and for whom it is. */
  Way way(UUID handoffId, Inquiry inquiry, Routing routing) {
    Map<String, Object> facts = Facts.of(inquiry);
    List<Tried> tried = new ArrayList<>();
    for (Route route : ordered) {
      Condition.Result result = route.when().test(facts);
      tried.add(new Tried(route.id(), textOf(result)));
      if (result instanceof Condition.Result.Said(boolean matches) && matches) {
        return way(handoffId, inquiry, routing, route, tried);
      }
    }
    tried.add(new Tried(fallback.id(), Tried.MATCHED));
    return way(handoffId, inquiry, routing, fallback, tried);
  }

  /** How long a rep has by the route; none for a stage that stays with marketing. */
  private static Optional<Duration> clock(Route route, Inquiry inquiry) {
    return inquiry.isRaisedHand()
        ? Optional.of(route.clocks().raisedHand())
        : route.clocks().of(inquiry.stage());
  }

  private Way way(
      UUID handoffId, Inquiry inquiry, Routing routing, Route route, List<Tried> tried) {
    List<Owner> first = new ArrayList<>();
    if (route.ownersFirst()) {
      first.addAll(routing.owners().of(inquiry));
    }
    if (route.to() instanceof Target.Rep(String rep, String _)) {
      first.add(new Owner(rep, Owner.Why.ROUTE));
    }
    var contact = inquiry.lead().person().contact();
    Placement placement =
        new Placement(
            handoffId,
            route.id(),
            version,
            first,
            route.skills(),
            contact.language(),
            contact.country(),
            source(inquiry),
            Heat.of(inquiry.lead(), inquiry.isRaisedHand()),
            tried);
    return new Way(route, routing.teamOf(route.to()), placement, clock(route, inquiry));
  }

  private static @Nullable String source(Inquiry inquiry) {
    var signals = inquiry.lead().lastSignals();
    return signals.isEmpty() ? null : signals.getFirst().source();
  }

  private static String textOf(Condition.Result result) {
    return switch (result) {
      case Condition.Result.Said(boolean matches) -> matches ? Tried.MATCHED : Tried.NO;
      case Condition.Result.Failed(String why) -> "failed: " + why;
    };
  }
}
