package io.leadpipeline.messaging.outbox;

import io.leadpipeline.messaging.codec.EncodedEvent;
import java.util.concurrent.CompletableFuture;

/** Hands events to the log. */
public interface EventSender {

  /**
   * Sends one event without waiting for the answer.
   *
   * @return done when the log has it on all replicas it promises; failed when it cannot be known to
   *     have it. Never throws, and never blocks longer than the producer's {@code max.block.ms}
   */
  CompletableFuture<Void> send(EncodedEvent event);
}
