package io.leadpipeline.testsupport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.leadpipeline.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What ingest writes from now on, counted by submission and not kept, since it may be a lot. */
public final class KeptInTopics implements Barrage.Kept, AutoCloseable {

  private static final Pattern ID = Pattern.compile("\"submissionId\":\"([0-9a-f-]{36})\"");

  /** What ingest concludes by itself from the webinars it was told of. */
  private static final String ATTENDED = "\"kind\":\"WEBINAR_ATTENDED\"";

  private static final String MISSED = "\"kind\":\"WEBINAR_MISSED\"";

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<UUID, Integer> bySubmission = new HashMap<>();
  private long records;
  private long nameless;

  public KeptInTopics(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "fetch.min.bytes", 1),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> places =
        List.of(Topics.RECEIVED.name(), Topics.REJECTED.name()).stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(places);
    consumer.seekToEnd(places);
    places.forEach(consumer::position);
  }

  @Override
  public Map<UUID, Integer> bySubmission() {
    catchUp();
    return bySubmission;
  }

  /** All records, those of submissions nobody was told of included. */
  public long records() {
    catchUp();
    return records;
  }

  /** As {@link #records()}, but what was sent again, because Kafka answered late, counts once. */
  public long distinct() {
    catchUp();
    return bySubmission.size() + nameless;
  }

  private void catchUp() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
      consumer.poll(Duration.ofMillis(200)).forEach(this::count);
    }
  }

  private void count(ConsumerRecord<byte[], byte[]> record) {
    String text = new String(record.value(), ISO_8859_1);
    if (text.contains(ATTENDED) || text.contains(MISSED)) {
      return;
    }
    records++;
    Matcher id = ID.matcher(text);
    if (id.find()) {
      bySubmission.merge(UUID.fromString(id.group(1)), 1, Integer::sum);
    } else {
      nameless++;
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
