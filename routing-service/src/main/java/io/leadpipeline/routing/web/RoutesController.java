package io.leadpipeline.routing.web;

import io.leadpipeline.routing.application.RehearseRoutes;
import io.leadpipeline.routing.application.RehearseRoutes.Difference;
import io.leadpipeline.routing.application.RulesInForce;
import io.leadpipeline.routing.domain.routes.Route;
import io.leadpipeline.routing.domain.routes.Routes;
import io.leadpipeline.routing.domain.routes.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The routes in force, and what others would change. */
@RestController
class RoutesController {
  private final RulesInForce rules;
  private final DraftRoutes drafts;
  private final RehearseRoutes rehearse;

  RoutesController(RulesInForce rules, DraftRoutes drafts, RehearseRoutes rehearse) {
    this.rules = rules;
    this.drafts = drafts;
    this.rehearse = rehearse;
  }

  /** All routes in their order, the fallback last. */
  record Published(String version, List<Shown> routes) {}

  /** A route. */
  record Shown(
      String id,
      String when,
      String to,
      boolean owners,
      Set<String> skills,
      Map<String, String> clocks) {

    static Shown of(Route route) {
      Map<String, String> clocks = new TreeMap<>();
      route.clocks().stages().forEach((stage, time) -> clocks.put(stage.value(), text(time)));
      clocks.put("raisedHand", text(route.clocks().raisedHand()));
      String to =
          switch (route.to()) {
            case Target.Team(String team) -> "team " + team;
            case Target.Rep(String rep, String _) -> "rep " + rep;
            case Target.FirstTeam _ -> "the first team";
          };
      return new Shown(
          route.id(), route.condition(), to, route.ownersFirst(), route.skills(), clocks);
    }

    private static String text(Duration time) {
      return time.toString();
    }
  }

  /** What would change for the newest leads, of so many. */
  record Rehearsal(String version, int leads, List<Difference> differences) {}

  @GetMapping("/v1/routes")
  Published published() {
    Routes routes = rules.routes();
    return new Published(
        routes.version(),
        Stream.concat(routes.ordered().stream(), Stream.of(routes.fallback()))
            .map(Shown::of)
            .toList());
  }

  /** Reads other routes and tells where the newest leads would go by them; publishes nothing. */
  @PostMapping("/v1/routes/dry-run")
  @PreAuthorize("hasRole('MANAGER')")
  Rehearsal dryRun(@RequestBody String text) {
    Routes routes = drafts.read(text);
    List<Difference> all = rehearse.rehearse(routes);
    return new Rehearsal(
        routes.version(), all.size(), all.stream().filter(Difference::isOne).toList());
  }
}
