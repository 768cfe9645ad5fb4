package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.StageChange;
import java.util.UUID;

/** Something that happened to a lead. */
public sealed interface TimelineEntry {

  /** Where it stands. */
  Mark mark();

  /** The person did something, or sales told what became of it. */
  record Seen(Mark mark, Signal signal) implements TimelineEntry {}

  /** The lead moved to another stage. */
  record Moved(Mark mark, StageChange change) implements TimelineEntry {}

  /**
   * Others came further with a handoff.
   *
   * @param step a step of the trail: routed, alerted, acknowledged or contacted
   */
  record Step(Mark mark, UUID handoffId, String step) implements TimelineEntry {}
}
