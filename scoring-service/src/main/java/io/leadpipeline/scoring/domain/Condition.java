package io.leadpipeline.scoring.domain;

import java.util.List;
import java.util.Set;

/**
 * A condition of the model, compiled once and asked for every signal. One that speaks of something
 * absent does not hold.
 */
public interface Condition {

  boolean holds(Scene scene);

  /** The fields of {@code lead} it speaks of. */
  Set<String> facts();

  /** The numbers with which it compares {@code lead.engagement}, so that decay can be foreseen. */
  List<Double> engagementBounds();

  /** How often it could not be answered because something it speaks of was absent. */
  long absences();
}
