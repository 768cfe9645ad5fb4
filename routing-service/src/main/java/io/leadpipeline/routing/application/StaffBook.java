package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Absence;
import io.leadpipeline.routing.domain.DutyOverride;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Team;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the staff: what the team file or the API says, and what was said of presence. */
public interface StaffBook {
  /** Lets one process at a time change the staff, and nobody choose meanwhile. */
  void lock();

  /** Locks one rep's team, as whoever chooses does. */
  void lockTeamOf(String repId);

  Map<String, Versioned> people();

  /** The teams in use, in their order, without the test rep's. */
  List<Team> teams();

  void saveTeams(List<Team> teams);

  void savePeople(Collection<Versioned> people);

  /** Writes that somebody is there or not, or nothing: as usual again. */
  void say(String repId, Optional<DutyOverride> override);

  void addAbsence(String repId, Absence absence);

  /** Forgets an absence; false when there is none. */
  boolean removeAbsence(String repId, UUID id);

  /** Those of whom something was said for a time that is over. */
  List<String> sayingsOver(Instant now);

  /** The hash of what was applied last from there; empty before the first time. */
  String appliedFrom(String source);

  void noteApplied(String source, String hash, Instant at);

  /**
   * A rep as stored.
   *
   * @param version rises with every change, so that others are told
   * @param turns place in the rotation
   */
  record Versioned(Salesperson person, long version, long turns) {}
}
