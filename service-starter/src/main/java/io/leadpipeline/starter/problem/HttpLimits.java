package io.leadpipeline.starter.problem;

import io.leadpipeline.starter.startup.InvalidSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of a request.
 *
 * @param maxBody the largest body that is read; multipart bodies have their own limit in {@code
 *     spring.servlet.multipart}
 */
@ConfigurationProperties("leadpipeline.http")
record HttpLimits(@DefaultValue("1MB") DataSize maxBody) {

  HttpLimits {
    if (maxBody.toBytes() <= 0) {
      throw new InvalidSetting("leadpipeline.http.max-body", "is not positive", "such as 1MB");
    }
  }
}
