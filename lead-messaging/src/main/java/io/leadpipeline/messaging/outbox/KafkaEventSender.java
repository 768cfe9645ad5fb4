package io.leadpipeline.messaging.outbox;

import io.leadpipeline.messaging.codec.EncodedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends through a Kafka producer, which batches by itself. */
public final class KafkaEventSender implements EventSender, AutoCloseable {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final Producer<String, byte[]> producer;

  public KafkaEventSender(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  @Override
  public CompletableFuture<Void> send(EncodedEvent event) {
    CompletableFuture<Void> answer = new CompletableFuture<>();
    try {
      var _ =
          producer.send(
              recordOf(event),
              (_, failure) -> {
                if (failure == null) {
                  answer.complete(null);
                } else {
                  answer.completeExceptionally(failure);
                }
              });
    } catch (KafkaException | IllegalStateException refused) {
      answer.completeExceptionally(refused);
    }
    return answer;
  }

  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }

  private static ProducerRecord<String, byte[]> recordOf(EncodedEvent event) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(event.topic(), event.key(), event.payload());
    event
        .headers()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
