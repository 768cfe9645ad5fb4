package io.leadpipeline.testsupport;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.Topic;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.codec.Decoded;
import io.leadpipeline.messaging.codec.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Watches a topic from the moment it is made, outside any group; for one thread. */
public final class TopicProbe implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConsumer<String, byte[]> consumer;
  private final EventCodec codec = new EventCodec("probe", Clock.systemUTC());
  private final List<RawRecord> records = new ArrayList<>();

  private TopicProbe(String bootstrapServers, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
  }

  /** Sees what is written to the topic from now on. */
  public static TopicProbe fromNow(String bootstrapServers, String topic) {
    TopicProbe probe = new TopicProbe(bootstrapServers, topic);
    probe.consumer.seekToEnd(probe.consumer.assignment());
    probe.consumer.assignment().forEach(probe.consumer::position);
    return probe;
  }

  public static TopicProbe fromNow(Topic<?> topic) {
    return fromNow(Infrastructure.bootstrapServers(), topic.name());
  }

  /** Sees all that the topic holds. */
  public static TopicProbe fromStart(String bootstrapServers, String topic) {
    TopicProbe probe = new TopicProbe(bootstrapServers, topic);
    probe.consumer.seekToBeginning(probe.consumer.assignment());
    return probe;
  }

  /** Waits for an event, at most 30 s; events seen before count too. */
  public <E extends LeadEvent> Delivery<E> await(Class<E> type, Predicate<E> wanted) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> seen(type).stream().filter(d -> wanted.test(d.event())).toList(),
            l -> !l.isEmpty())
        .getFirst();
  }

  /** The events of a type seen so far, after one look at the topic. */
  public <E extends LeadEvent> List<Delivery<E>> seen(Class<E> type) {
    look();
    List<Delivery<E>> events = new ArrayList<>();
    for (RawRecord raw : records) {
      if (codec.decode(raw) instanceof Decoded.Known(Delivery<LeadEvent> delivery)
          && type.isInstance(delivery.event())) {
        events.add(
            new Delivery<>(
                delivery.id(),
                type.cast(delivery.event()),
                delivery.traceparent(),
                delivery.origin()));
      }
    }
    return events;
  }

  /** Every record up to the topic's present end. */
  public List<RawRecord> all() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> {
          look();
          return ends.entrySet().stream()
              .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        });
    return List.copyOf(records);
  }

  private void look() {
    for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(20))) {
      Map<String, String> headers = new HashMap<>();
      record
          .headers()
          .forEach(header ->
              headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
      records.add(
          new RawRecord(
              record.topic(),
              record.partition(),
              record.offset(),
              record.key(),
              headers,
              record.value()));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
