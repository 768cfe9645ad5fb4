package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Choice;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Seat;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who sells, and whose turn it is. */
public interface Rota {
  /** Everybody ever known, also those who left. */
  List<Salesperson> people();

  /** Locks the teams' rows, sorted, and returns the seats of those who can take leads now. */
  Map<String, List<Seat>> lockSeats(Collection<String> teams);

  /** Writes what was chosen and where it put the reps. */
  void record(Collection<Choice> choices, Collection<Seat> seats);

  /** The reps that each handoff was offered to so far. */
  Map<UUID, Set<String>> asked(Collection<UUID> handoffIds);

  /** True when at least one rep can take leads now. */
  boolean isStaffed();
}
