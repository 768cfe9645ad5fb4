package io.leadpipeline.messaging.outbox;

import io.leadpipeline.messaging.CrashPoints;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends events of one table and removes each once the log has it. Removal is batched on a thread of
 * its own; a row that could not be removed is sent again by the relay.
 */
public final class Dispatcher implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
  private static final int REMOVE_AT_ONCE = 1_000;

  private final OutboxTable table;
  private final EventSender sender;
  private final CrashPoints crashPoints;
  private final Counter sent;
  private final BlockingQueue<UUID> acknowledged = new LinkedBlockingQueue<>();
  private volatile Thread remover = new Thread();

  /** A dispatcher whose meters carry {@code name}. */
  public Dispatcher(
      OutboxTable table,
      EventSender sender,
      CrashPoints crashPoints,
      MeterRegistry meters,
      String name) {
    this.table = table;
    this.sender = sender;
    this.crashPoints = crashPoints;
    this.sent = meters.counter("leadpipeline.outbox.sent", "outbox", name);
  }

  /**
   * Sends events in order without waiting. When one is refused at once, the rest is left to the
   * relay, so that an absent broker costs one wait and not one for each event.
   *
   * @return how many were handed to the log's client
   */
  public int dispatch(List<EncodedEvent> events) {
    int handedOver = 0;
    for (EncodedEvent event : events) {
      CompletableFuture<Void> answer = sender.send(event);
      if (answer.isCompletedExceptionally()) {
        return handedOver;
      }
      handedOver++;
      var _ = answer.thenRun(() -> acknowledge(event));
    }
    return handedOver;
  }

  private void acknowledge(EncodedEvent event) {
    sent.increment();
    crashPoints.reached(CrashPoints.Point.AFTER_SEND);
    acknowledged.add(event.id());
  }

  @Override
  public void start() {
    remover = Thread.ofPlatform().name("outbox-remover").start(this::removeUntilStopped);
  }

  @Override
  public void stop() {
    Thread thread = remover;
    thread.interrupt();
    try {
      thread.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return remover.isAlive();
  }

  /** Ends after the listeners (which write) and before the connection pool. */
  @Override
  public int getPhase() {
    return Phases.DISPATCH;
  }

  private void removeUntilStopped() {
    try {
      while (true) {
        remove(acknowledged.take());
      }
    } catch (InterruptedException stopped) {
      removeWhatIsLeft();
    }
  }

  private void removeWhatIsLeft() {
    UUID next = acknowledged.poll();
    while (next != null) {
      remove(next);
      next = acknowledged.poll();
    }
  }

  private void remove(UUID first) {
    List<UUID> ids = new ArrayList<>();
    ids.add(first);
    acknowledged.drainTo(ids, REMOVE_AT_ONCE - 1);
    try {
      table.delete(ids);
    } catch (RuntimeException away) {
      log.warn(
          "outbox rows={} not removed, the relay sends them again: {}", ids.size(), cause(away));
    }
  }

  private static String cause(Throwable failure) {
    return failure.getClass().getSimpleName();
  }
}
