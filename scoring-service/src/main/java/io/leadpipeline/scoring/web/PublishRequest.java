package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.publishing.PublishModel.Wish;
import io.leadpipeline.starter.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * How a version is to be published.
 *
 * @param note why
 * @param announce whether sales is told of leads it promotes; not, when left out
 * @param expectedAlerts how many that will be, as the trial said; only with announce
 */
record PublishRequest(
    @Nullable String note, @Nullable Boolean announce, @Nullable Long expectedAlerts) {

  Wish wish(String version, String by) {
    if (note == null || note.isBlank()) {
      throw new InvalidRequest("note", "required", "why this version is published");
    }
    boolean told = announce != null && announce;
    if (told && expectedAlerts == null) {
      throw new InvalidRequest("expectedAlerts", "required", "how many, as the backtest said");
    }
    return new Wish(version, by, note, told, expectedAlerts == null ? 0 : expectedAlerts);
  }
}
