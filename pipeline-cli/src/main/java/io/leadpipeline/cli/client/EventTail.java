package io.leadpipeline.cli.client;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.Topic;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.codec.Decoded;
import io.leadpipeline.messaging.codec.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads along what services tell each other. It commits nothing and belongs to no group, so nobody
 * notices it and nothing of it stays behind.
 */
public final class EventTail implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final EventCodec codec = new EventCodec("cli", Clock.systemUTC());
  private final List<TopicPartition> places;

  /** Stands at the end of the topics. */
  public EventTail(String bootstrapServers, List<? extends Topic<?>> topics) {
    consumer =
        new KafkaConsumer<>(
            settings(bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
    places =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(part -> new TopicPartition(part.topic(), part.partition()))
            .toList();
    consumer.assign(places);
    consumer.seekToEnd(places);
    places.forEach(consumer::position);
  }

  /** Goes back to the first record written at or after this time. */
  public void backTo(Instant time) {
    startsAt(time).forEach(consumer::seek);
  }

  /** The events that came, waiting for the first of them at most so long. */
  public List<LeadEvent> next(Duration atMost) {
    List<LeadEvent> events = new ArrayList<>();
    consumer.poll(atMost).forEach(record -> event(record).ifPresent(events::add));
    return events;
  }

  /** All events up to what is there now. */
  public List<LeadEvent> rest() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(places);
    List<LeadEvent> events = new ArrayList<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      events.addAll(next(Duration.ofSeconds(1)));
    }
    return events;
  }

  @Override
  public void close() {
    consumer.close();
  }

  private Map<TopicPartition, Long> startsAt(Instant time) {
    Map<TopicPartition, Long> wanted = new HashMap<>();
    places.forEach(place -> wanted.put(place, time.toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(wanted);
    Map<TopicPartition, Long> ends = consumer.endOffsets(places);
    Map<TopicPartition, Long> starts = new HashMap<>();
    ends.forEach((place, end) ->
        starts.put(
            place,
            Optional.ofNullable(found.get(place)).map(OffsetAndTimestamp::offset).orElse(end)));
    return starts;
  }

  private Optional<LeadEvent> event(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    StreamSupport.stream(record.headers().spliterator(), false)
        .filter(header -> header.value() != null)
        .forEach(header ->
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    RawRecord raw =
        new RawRecord(
            record.topic(),
            record.partition(),
            record.offset(),
            record.key(),
            headers,
            record.value());
    return codec.decode(raw) instanceof Decoded.Known known
        ? Optional.of(known.delivery().event())
        : Optional.empty();
  }

  private static Map<String, Object> settings(String bootstrapServers) {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers,
        "enable.auto.commit",
        false,
        "fetch.min.bytes",
        1,
        "max.poll.records",
        5_000,
        "default.api.timeout.ms",
        5_000,
        "allow.auto.create.topics",
        false,
        "enable.metrics.push",
        false);
  }
}
