package io.leadpipeline.notification.application;

import io.leadpipeline.events.RepChanged;
import java.util.Collection;
import java.util.Set;

/** Copies of the reps' records, which routing owns. */
public interface People {

  /**
   * Keeps records that are newer than the known ones.
   *
   * @param records one of each rep
   * @return rep ids of those kept
   */
  Set<String> keep(Collection<RepChanged> records);
}
