package io.leadpipeline.prove;

import io.leadpipeline.e2e.HandoffTopic;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Offers leads by turns to a rep told by mail and to one told by webhook as well. */
final class AlertsLoad implements AutoCloseable {

  static final String BY_MAIL = "mail";
  static final String BY_WEBHOOK = "hook";

  private final HandoffTopic handoffs;
  private final Duration between;
  private final Map<UUID, String> offered = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean running = true;

  /** Begins at once. */
  AlertsLoad(HandoffTopic handoffs, int perSecond) {
    this.handoffs = handoffs;
    this.between = Duration.ofSeconds(1).dividedBy(perSecond);
    this.thread = Thread.ofPlatform().name("offers").start(this::offer);
  }

  /** Reps by the handoffs they were offered. */
  Map<UUID, String> offered() {
    return Map.copyOf(offered);
  }

  /** Returns when the topic has all offers. */
  void finish() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void offer() {
    while (running) {
      Pause.of(between);
      UUID handoff = UUID.randomUUID();
      String rep = offered.size() % 2 == 0 ? BY_MAIL : BY_WEBHOOK;
      handoffs.offer(handoff, rep).join();
      offered.put(handoff, rep);
    }
  }

  @Override
  public void close() {
    finish();
  }
}
