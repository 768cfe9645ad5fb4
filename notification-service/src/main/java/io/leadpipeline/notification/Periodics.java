package io.leadpipeline.notification;

import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Tasks of which there are as many as channels are open; they start and stop together. */
final class Periodics implements SmartLifecycle {

  private final List<Periodic> tasks;

  Periodics(List<Periodic> tasks) {
    this.tasks = List.copyOf(tasks);
  }

  @Override
  public void start() {
    tasks.forEach(Periodic::start);
  }

  @Override
  public void stop() {
    tasks.forEach(Periodic::stop);
  }

  @Override
  public boolean isRunning() {
    return tasks.stream().anyMatch(Periodic::isRunning);
  }

  @Override
  public int getPhase() {
    return Phases.LISTENERS;
  }
}
