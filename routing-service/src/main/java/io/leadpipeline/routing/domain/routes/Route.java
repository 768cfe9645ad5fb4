package io.leadpipeline.routing.domain.routes;

import io.leadpipeline.routing.domain.Clocks;
import java.util.Set;

/**
 * Where some leads go.
 *
 * @param condition as it was written
 * @param ownersFirst whether reps who know the person or company come before the target
 * @param skills what a rep needs for these leads
 */
public record Route(
    String id,
    String condition,
    Condition when,
    Target to,
    boolean ownersFirst,
    Set<String> skills,
    Clocks clocks) {
  public Route {
    skills = Set.copyOf(skills);
  }
}
