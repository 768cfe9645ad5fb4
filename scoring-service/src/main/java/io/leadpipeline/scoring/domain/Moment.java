package io.leadpipeline.scoring.domain;

import java.time.Instant;
import java.util.Map;

/**
 * Something worth mentioning that a lead did in this cycle.
 *
 * @param params for the wording of {@code whyNow}
 */
public record Moment(Instant at, Map<String, String> params) {

  public Moment {
    params = Map.copyOf(params);
  }
}
