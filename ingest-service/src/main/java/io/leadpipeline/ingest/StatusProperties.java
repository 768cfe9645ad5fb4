package io.leadpipeline.ingest;

import io.leadpipeline.starter.startup.InvalidSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The status of submissions.
 *
 * @param keep how long it is known, whole days
 * @param threads that look it up
 * @param queue look-ups that may wait for such a thread; more are refused with 503
 */
@ConfigurationProperties("leadpipeline.ingest.status")
record StatusProperties(
    @DefaultValue("30d") Duration keep,
    @DefaultValue("2") int threads,
    @DefaultValue("200") int queue) {

  StatusProperties {
    if (keep.toDays() < 1) {
      throw new InvalidSetting("leadpipeline.ingest.status.keep", "is too short", "1d or more");
    }
  }
}
