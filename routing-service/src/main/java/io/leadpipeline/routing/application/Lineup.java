package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.routes.Owners;
import io.leadpipeline.routing.domain.routes.Routes;
import io.leadpipeline.routing.domain.routes.Routing;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who sells, as routes need to know it.
 *
 * @param teams in use; the first gets whatever no route sends elsewhere
 * @param people everybody ever known, also those who left
 * @param companyOwners who last dealt with somebody of each company, by domain
 */
public record Lineup(
    List<String> teams, List<Salesperson> people, Map<String, String> companyOwners) {
  public Lineup {
    teams = List.copyOf(teams);
    people = List.copyOf(people);
    companyOwners = Map.copyOf(companyOwners);
  }

  Routing routing(Routes routes) {
    return new Routing(
        routes, new Owners(people), companyOwners, Set.copyOf(teams), teams.getFirst());
  }
}
