package io.leadpipeline.scoring.yaml;

import io.leadpipeline.scoring.domain.Condition;
import io.leadpipeline.scoring.domain.Scene;
import java.util.List;
import java.util.Set;

/** Stands where a condition could not be read, until the file is refused. */
enum NoCondition implements Condition {
  NEVER;

  @Override
  public boolean holds(Scene scene) {
    return false;
  }

  @Override
  public Set<String> facts() {
    return Set.of();
  }

  @Override
  public List<Double> engagementBounds() {
    return List.of();
  }

  @Override
  public long absences() {
    return 0;
  }
}
