package io.leadpipeline.notification.application;

import io.leadpipeline.events.RepChanged;
import io.leadpipeline.notification.domain.SalesPerson;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Copies of the reps' records, which routing owns. */
public interface People {

  /** Those known, by rep id. */
  Map<String, SalesPerson> find(Collection<String> repIds);

  /**
   * Keeps records that are newer than the known ones.
   *
   * @param records one of each rep
   * @return rep ids of those kept
   */
  Set<String> keep(Collection<RepChanged> records);
}
