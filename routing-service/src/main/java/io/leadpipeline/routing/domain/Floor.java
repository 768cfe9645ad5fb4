package io.leadpipeline.routing.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What counts while leads are handed out, read under the locks of the teams.
 *
 * @param people everybody by id
 * @param seats by team, of all who get leads in principle
 * @param loads by rep, of those whose capacity is limited
 * @param asked whom each handoff was offered to before
 * @param placements by handoff
 * @param line handoffs of these teams that wait already, in their order
 */
public record Floor(
    Map<String, Salesperson> people,
    Map<String, List<Seat>> seats,
    Map<String, Load> loads,
    Map<UUID, Set<String>> asked,
    Map<UUID, Placement> placements,
    List<Handoff> line) {
  public Floor {
    people = Map.copyOf(people);
    seats = Map.copyOf(seats);
    loads = Map.copyOf(loads);
    asked = Map.copyOf(asked);
    placements = Map.copyOf(placements);
    line = List.copyOf(line);
  }

  /** Nobody needs to be chosen: only names are needed. */
  public static Floor of(Map<String, Salesperson> people) {
    return new Floor(people, Map.of(), Map.of(), Map.of(), Map.of(), List.of());
  }

  Placement placementOf(UUID handoffId) {
    return placements.getOrDefault(handoffId, Placement.none(handoffId));
  }
}
