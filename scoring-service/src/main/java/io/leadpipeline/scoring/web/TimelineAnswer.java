package io.leadpipeline.scoring.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.application.TimelineEntry;
import io.leadpipeline.scoring.domain.StageChange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of a timeline.
 *
 * @param type signal, stage or step; the field of this name is there
 * @param signal the canonical signal; for a reader without what tells who the person is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineAnswer(
    String type,
    Instant at,
    @Schema(implementation = Signal.class) @Nullable ObjectNode signal,
    @Nullable StageChange stage,
    @Nullable Step step) {

  /** How far others came with a handoff: routed, alerted, acknowledged or contacted. */
  record Step(String name, UUID handoffId) {}

  static TimelineAnswer of(TimelineEntry entry, SignalView view) {
    Instant at = entry.mark().at();
    return switch (entry) {
      case TimelineEntry.Seen seen ->
          new TimelineAnswer("signal", at, view.of(seen.signal()), null, null);
      case TimelineEntry.Moved moved -> new TimelineAnswer("stage", at, null, moved.change(), null);
      case TimelineEntry.Step step ->
          new TimelineAnswer("step", at, null, null, new Step(step.step(), step.handoffId()));
    };
  }
}
