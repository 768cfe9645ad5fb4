package io.leadpipeline.prove;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.Topic;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.codec.Decoded;
import io.leadpipeline.messaging.codec.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is told on a topic from its start on, each event once; for one thread. */
final class Feed<E extends LeadEvent> implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(50);

  private final EventCodec codec = new EventCodec("feed", Clock.systemUTC());
  private final Set<UUID> told = new HashSet<>();
  private final Class<E> type;
  private final KafkaConsumer<String, byte[]> consumer;

  Feed(String bootstrapServers, Topic<?> topic, Class<E> type) {
    this.type = type;
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all =
        consumer.partitionsFor(topic.name()).stream()
            .map(info -> new TopicPartition(topic.name(), info.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  /** What came since the last call; waits a moment when there is nothing. */
  List<E> more() {
    List<E> more = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : consumer.poll(LOOK)) {
      if (codec.decode(raw(record)) instanceof Decoded.Known known
          && type.isInstance(known.delivery().event())
          && told.add(known.id())) {
        more.add(type.cast(known.delivery().event()));
      }
    }
    return more;
  }

  private static RawRecord raw(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(header ->
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return new RawRecord(
        record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
