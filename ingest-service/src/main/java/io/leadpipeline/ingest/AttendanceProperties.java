package io.leadpipeline.ingest;

import io.leadpipeline.ingest.domain.attendance.Grace;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who attended webinars.
 *
 * @param afterEnd how long after the end of a webinar it is said who was there
 * @param afterSchedule how long after its planned end, when nobody tells that it ended
 * @param pause between news of a webinar and the look at its roster
 * @param every pause between two looks for webinars that are due
 * @param keep how long a roster is kept after the webinar, whole days
 */
@ConfigurationProperties("leadpipeline.ingest.attendance")
record AttendanceProperties(
    @DefaultValue("10m") Duration afterEnd,
    @DefaultValue("60m") Duration afterSchedule,
    @DefaultValue("5s") Duration pause,
    @DefaultValue("2s") Duration every,
    @DefaultValue("90d") Duration keep) {

  private static final String PREFIX = "leadpipeline.ingest.attendance.";

  AttendanceProperties {
    if (afterEnd.isNegative() || afterSchedule.isNegative() || pause.isNegative()) {
      throw new InvalidSetting(
          PREFIX + "after-end, .after-schedule or .pause", "is negative", "0s or more");
    }
    if (keep.toDays() < 1) {
      throw new InvalidSetting(PREFIX + "keep", "is too short", "1d or more");
    }
  }

  Grace grace() {
    return new Grace(afterEnd, afterSchedule);
  }
}
