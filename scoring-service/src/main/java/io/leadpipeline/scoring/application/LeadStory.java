package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.StageChange;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to one lead, in pages. */
public interface LeadStory {

  /** Everything known, the newest first. */
  List<TimelineEntry> timeline(UUID lead, Optional<Mark> after, int size);

  /** Its stages, the oldest first. */
  List<StageChange> history(UUID lead, Optional<Mark> after, int size);

  /** Where a change of stage stands in the history. */
  static Mark mark(StageChange change) {
    return new Mark(change.at(), change.causeId() + ":" + change.to().value());
  }
}
