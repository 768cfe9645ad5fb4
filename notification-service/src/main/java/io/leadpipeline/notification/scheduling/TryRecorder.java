package io.leadpipeline.notification.scheduling;

import io.leadpipeline.messaging.Phases;
import io.leadpipeline.notification.application.Hall;
import io.leadpipeline.notification.application.RecordTries;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * Records tries on a thread of its own. It stops after the listeners, when nothing is under way any
 * more, and before what it writes to.
 */
public final class TryRecorder implements SmartLifecycle {

  private final RecordTries recording;
  private final Hall hall;
  private final Duration patience;
  private volatile Thread thread = new Thread();

  /** A recorder that waits at most {@code patience} for what is under way when it stops. */
  public TryRecorder(RecordTries recording, Hall hall, Duration patience) {
    this.recording = recording;
    this.hall = hall;
    this.patience = patience;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("alert-recorder").start(this::recordUntilStopped);
  }

  @Override
  public void stop() {
    hall.close(patience);
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return thread.isAlive();
  }

  @Override
  public int getPhase() {
    return Phases.RELAY;
  }

  private void recordUntilStopped() {
    try {
      while (true) {
        recording.next();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
