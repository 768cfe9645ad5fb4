package io.leadpipeline.routing.domain;

import java.util.List;

/**
 * Everybody who sells, as configured.
 *
 * @param teams the first one gets whatever no route sends elsewhere
 */
public record Staff(List<Team> teams, List<Salesperson> people) {
  public Staff {
    teams = List.copyOf(teams);
    people = List.copyOf(people);
  }
}
