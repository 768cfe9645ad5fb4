package io.leadpipeline.ingest;

import io.leadpipeline.starter.startup.InvalidSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rejected submissions.
 *
 * @param keep how long they are kept, whole days
 */
@ConfigurationProperties("leadpipeline.ingest.rejections")
record RejectionProperties(@DefaultValue("30d") Duration keep) {

  RejectionProperties {
    if (keep.toDays() < 1) {
      throw new InvalidSetting("leadpipeline.ingest.rejections.keep", "is too short", "1d or more");
    }
  }
}
