package io.leadpipeline.ingest.domain.status;

import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent.StageChanged;
import java.util.Optional;
import java.util.UUID;

/** A change of stage that a submission caused. */
public record StageNews(UUID submissionId, long version, Stage from, Stage to) {

  /** None when no submission caused it. */
  public static Optional<StageNews> of(StageChanged event) {
    return Optional.ofNullable(event.about().submissionId())
        .map(id -> new StageNews(id, event.about().version(), event.from(), event.to()));
  }
}
