package io.leadpipeline.scoring.domain;

import java.util.List;

/**
 * The values of engagement at which something may change as it decays. Between two neighbours
 * nothing does, so that only crossing one needs a look.
 */
public final class Bounds {

  private final double[] ofStages;
  private final double hysteresis;
  private final double[] ofTemperature;

  Bounds(StageModel stages, Bands bands) {
    hysteresis = stages.hysteresis();
    ofStages =
        stages.policies().stream()
            .map(policy -> policy.when().engagementBounds())
            .flatMap(List::stream)
            .mapToDouble(bound -> bound)
            .distinct()
            .toArray();
    ofTemperature =
        new double[] {bands.hot() - bands.hysteresis(), bands.warm() - bands.hysteresis()};
  }

  /** How many bounds this engagement has passed: equal for two values means nothing changed. */
  int passed(double engagement) {
    int passed = 0;
    for (double bound : ofTemperature) {
      passed += engagement >= bound ? 1 : 0;
    }
    double held = engagement + hysteresis;
    for (double bound : ofStages) {
      passed += held >= bound ? 1 : 0;
      passed += held > bound ? 1 : 0;
    }
    return passed;
  }
}
