package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Team;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps the configured staff. */
public interface StaffBook {
  /** Lets one process at a time change the staff, and nobody choose meanwhile. */
  void lock();

  Map<String, Versioned> people();

  void saveTeams(List<Team> teams);

  void savePeople(Collection<Versioned> people);

  /**
   * A rep as stored.
   *
   * @param version rises with every change that others are told of
   * @param turns place in the rotation
   */
  record Versioned(Salesperson person, long version, long turns) {}
}
