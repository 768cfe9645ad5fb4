package io.leadpipeline.testsupport;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.Topic;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.messaging.outbox.KafkaEventSender;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events, and things that are none, to topics; returns when the log has them. */
public final class TestProducer implements AutoCloseable {

  private final EventCodec codec = new EventCodec("test", Clock.systemUTC());
  private final KafkaEventSender sender;

  public TestProducer(String bootstrapServers) {
    sender =
        new KafkaEventSender(
            new KafkaProducer<>(
                Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrapServers,
                    ProducerConfig.LINGER_MS_CONFIG,
                    0),
                new StringSerializer(),
                new ByteArraySerializer()));
  }

  /** A producer for the shared broker. */
  public static TestProducer shared() {
    return new TestProducer(Infrastructure.bootstrapServers());
  }

  public void send(UUID id, Topic<?> topic, String key, LeadEvent event) {
    sendRaw(codec.encode(Outgoing.of(id, topic, key, event)));
  }

  public void sendRaw(EncodedEvent event) {
    sender.send(event).join();
  }

  @Override
  public void close() {
    sender.close();
  }
}
