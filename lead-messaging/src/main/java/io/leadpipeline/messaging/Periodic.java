package io.leadpipeline.messaging;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Runs a small task again and again while the service runs; a failure is logged and tried again.
 */
public final class Periodic implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Periodic.class);

  private final String name;
  private final Duration pause;
  private final int phase;
  private final Runnable task;
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
  private volatile boolean running;
  private volatile boolean failing;

  /**
   * A task that rests for {@code pause} between two runs.
   *
   * @param phase when it starts and stops among the others, see {@link SmartLifecycle#getPhase()}
   */
  public Periodic(String name, Duration pause, int phase, Runnable task) {
    this.name = name;
    this.pause = pause;
    this.phase = phase;
    this.task = task;
  }

  @Override
  public void start() {
    scheduler.setThreadNamePrefix(name + "-");
    scheduler.setDaemon(true);
    scheduler.initialize();
    running = true;
    var _ = scheduler.scheduleWithFixedDelay(this::run, pause);
  }

  @Override
  public void stop() {
    running = false;
    scheduler.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return phase;
  }

  private void run() {
    try {
      task.run();
      failing = false;
    } catch (RuntimeException failure) {
      failed(failure);
    }
  }

  /** Says so once, not at every try of an outage. */
  private void failed(RuntimeException failure) {
    if (!failing) {
      String kind = failure.getClass().getSimpleName();
      log.warn("task={} failed, tried again every {} until it heals: {}", name, pause, kind);
    }
    failing = true;
  }
}
