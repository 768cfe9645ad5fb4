package io.leadpipeline.starter.config;

import io.leadpipeline.starter.startup.InvalidSetting;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether what stands in a file is in force, as a detail: the service works either way. */
public final class WatchedFileHealth implements HealthIndicator {

  private final WatchedFile<?> file;

  public WatchedFileHealth(WatchedFile<?> file) {
    this.file = file;
  }

  @Override
  public Health health() {
    Health.Builder health =
        Health.up()
            .withDetail("file", file.file().toString())
            .withDetail("inForce", file.isInForce());
    file.wrong().map(InvalidSetting::getMessage).ifPresent(it -> health.withDetail("wrong", it));
    return health.build();
  }
}
