package io.leadpipeline.routing.yaml;

import io.leadpipeline.messaging.Phases;
import io.leadpipeline.starter.config.WatchedFile;
import org.springframework.context.SmartLifecycle;

/** Applies {@code team.yml} before any lead is taken. */
public final class TeamWatch implements SmartLifecycle {

  private final WatchedFile<?> file;
  private volatile boolean running;

  public TeamWatch(WatchedFile<?> file) {
    this.file = file;
  }

  @Override
  public void start() {
    file.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Phases.LISTENERS - 3;
  }
}
