package io.leadpipeline.starter.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** The gauge {@code leadpipeline.config.in.force}: 0 while a file on disk is not what counts. */
public final class WatchedFileMeter implements MeterBinder {

  private final WatchedFile<?> file;

  public WatchedFileMeter(WatchedFile<?> file) {
    this.file = file;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("leadpipeline.config.in.force", file, it -> it.isInForce() ? 1 : 0)
        .tag("file", String.valueOf(file.file().getFileName()))
        .description("1 while what stands in the file is in force, 0 while it is wrong")
        .register(meters);
  }
}
