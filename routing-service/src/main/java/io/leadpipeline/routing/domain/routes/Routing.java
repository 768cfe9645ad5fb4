package io.leadpipeline.routing.domain.routes;

import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Stage;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where leads go, with everything that is known of owners.
 *
 * @param companyOwners reps by the domain of the company whose people they dealt with
 * @param teams those in use; a route to a team that is gone leads to the first one
 * @param firstTeam of the team file
 */
public record Routing(
    Routes routes,
    Owners owners,
    Map<String, String> companyOwners,
    Set<String> teams,
    String firstTeam) {
  public Routing {
    companyOwners = Map.copyOf(companyOwners);
    teams = Set.copyOf(teams);
  }

  /** Where a lead goes that reached a stage or, with an intent, raised its hand. */
  public Way way(
      UUID handoffId, Lead lead, Stage stage, @Nullable Intent intent, @Nullable String lastOwner) {
    String domain = lead.companyDomain();
    String companyOwner = domain == null ? null : companyOwners.get(domain);
    Inquiry inquiry = new Inquiry(lead, stage, intent, lastOwner, companyOwner);
    return routes.way(handoffId, inquiry, this);
  }

  String teamOf(Target target) {
    String team = target.team(firstTeam);
    return teams.contains(team) ? team : firstTeam;
  }
}
