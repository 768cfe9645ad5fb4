package io.leadpipeline.e2e;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.Topic;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.messaging.outbox.KafkaEventSender;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events in the place of the service whose they are. */
final class TopicWriter implements AutoCloseable {

  private final EventCodec codec = new EventCodec("test", Clock.systemUTC());
  private final KafkaEventSender sender;

  TopicWriter(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0);
    sender =
        new KafkaEventSender(
            new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
  }

  CompletableFuture<?> write(Topic<?> topic, String key, LeadEvent event) {
    return sender.send(codec.encode(Outgoing.of(UUID.randomUUID(), topic, key, event)));
  }

  @Override
  public void close() {
    sender.close();
  }
}
