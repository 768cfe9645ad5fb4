package io.leadpipeline.routing.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a handoff goes and whom it suits, as the routes said when it began.
 *
 * @param route id of the route that matched
 * @param routesVersion hash of the routes of that moment
 * @param owners reps who come before the team, in order
 * @param skills what a rep needs for it
 * @param language of the person, BCP 47
 * @param country of the person, ISO 3166-1 alpha-2
 * @param source where its newest signal came from, such as {@code form/demo}
 * @param tried the routes that were looked at, in order
 */
public record Placement(
    UUID handoffId,
    String route,
    String routesVersion,
    List<Owner> owners,
    Set<String> skills,
    @Nullable String language,
    @Nullable String country,
    @Nullable String source,
    Heat heat,
    List<Tried> tried) {
  public Placement {
    owners = List.copyOf(owners);
    skills = Set.copyOf(skills);
    tried = List.copyOf(tried);
  }

  /** Of a handoff that no route was asked about. */
  public static Placement none(UUID handoffId) {
    return new Placement(
        handoffId, "none", "", List.of(), Set.of(), null, null, null, Heat.HOT, List.of());
  }
}
