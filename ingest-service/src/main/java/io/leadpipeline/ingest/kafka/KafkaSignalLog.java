package io.leadpipeline.ingest.kafka;

import io.leadpipeline.ingest.application.Kept;
import io.leadpipeline.ingest.application.SignalLog;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.outbox.EventSender;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The topics themselves, acknowledged by all in-sync replicas. */
public final class KafkaSignalLog implements SignalLog {

  private final EventSender sender;

  public KafkaSignalLog(EventSender sender) {
    this.sender = sender;
  }

  @Override
  public CompletableFuture<Kept> append(List<EncodedEvent> events) {
    CompletableFuture<?>[] answers =
        events.stream().map(sender::send).toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(answers).thenApply(_ -> Kept.IN_KAFKA);
  }
}
