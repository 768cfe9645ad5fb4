package io.leadpipeline.routing.domain;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What routing knows before it decides about a batch.
 *
 * @param aliases absorbed leads with their survivors
 * @param desks by lead id, one for every lead asked for
 * @param knownCauses those of the batch that already had their effect
 */
public record Situation(Map<UUID, UUID> aliases, Map<UUID, Desk> desks, Set<UUID> knownCauses) {
  public Situation {
    aliases = Map.copyOf(aliases);
    desks = Map.copyOf(desks);
    knownCauses = Set.copyOf(knownCauses);
  }
}
