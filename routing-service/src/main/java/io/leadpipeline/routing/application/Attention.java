package io.leadpipeline.routing.application;

import java.util.Collection;
import java.util.Set;

/** How many offers in a row each rep let pass. */
public interface Attention {
  /**
   * Counts one more for each.
   *
   * @return those who by this reached the limit
   */
  Set<String> missed(Collection<String> reps);

  /** They are there: the count starts anew. */
  void paid(Collection<String> reps);
}
