package io.leadpipeline.scoring.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** When passing time alone changes leads. */
public interface ChangeClock {

  /**
   * Locks leads whose time has come, but for those that somebody else is changing and those that
   * wait to be folded by this version of the model.
   */
  List<LeadRow> due(Instant now, String model, int most);

  /** Sets when to look at leads again. */
  void lookAgain(Map<UUID, Optional<Instant>> when);
}
