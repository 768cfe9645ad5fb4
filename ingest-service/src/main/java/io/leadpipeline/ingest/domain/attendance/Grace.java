package io.leadpipeline.ingest.domain.attendance;

import java.time.Duration;
import java.time.Instant;

/**
 * How long what was told late is waited for.
 *
 * @param afterEnd once the tool said that the webinar ended
 * @param afterSchedule once it should have ended, when the tool never says so
 */
public record Grace(Duration afterEnd, Duration afterSchedule) {

  public Grace {
    if (afterEnd.isNegative() || afterSchedule.isNegative()) {
      throw new IllegalArgumentException(
          "grace: " + afterEnd + ", " + afterSchedule + " (expected: not negative)");
    }
  }

  Instant afterEnded(Instant end) {
    return end.plus(afterEnd);
  }

  Instant afterPlanned(Instant end) {
    return end.plus(afterSchedule);
  }
}
