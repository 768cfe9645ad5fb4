package io.leadpipeline.routing.domain;

import io.leadpipeline.events.Stage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How long a rep has to answer, by what made the lead due.
 *
 * @param raisedHand for a person who asked to be called
 * @param stages the stages that are handed to sales; all others are not
 */
public record Clocks(Duration raisedHand, Map<Stage, Duration> stages) {
  public Clocks {
    stages = Map.copyOf(stages);
  }

  public Optional<Duration> of(Stage stage) {
    return Optional.ofNullable(stages.get(stage));
  }
}
