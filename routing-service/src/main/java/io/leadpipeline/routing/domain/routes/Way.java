package io.leadpipeline.routing.domain.routes;

import io.leadpipeline.routing.domain.Placement;
import java.time.Duration;
import java.util.Optional;

/**
 * What the routes say about a lead.
 *
 * @param team who shares it out when nobody comes before them
 * @param clock how long a rep has to answer; none for a lead that is not handed to sales
 */
public record Way(Route route, String team, Placement placement, Optional<Duration> clock) {}
