package io.leadpipeline.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Notes when the first record of each key can be read from a topic. */
final class FirstRecords implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<String, Object> settings;
  private final String topic;
  private final AtomicReference<Watch> current = new AtomicReference<>(new Watch());
  private final Thread reader;
  private volatile boolean closed;

  private FirstRecords(String bootstrapServers, String topic) {
    this.settings = Map.of("bootstrap.servers", bootstrapServers);
    this.topic = topic;
    this.reader = Thread.ofPlatform().name("first-records").daemon().unstarted(this::read);
  }

  static FirstRecords of(String bootstrapServers, String topic) {
    FirstRecords records = new FirstRecords(bootstrapServers, topic);
    records.reader.start();
    return records;
  }

  Watch watch() {
    Watch watch = new Watch();
    current.set(watch);
    return watch;
  }

  private void read() {
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToEnd(all);
      all.forEach(consumer::position);
      while (!closed) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          current.get().seen(record.key());
        }
      }
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  /** The keys of one round. */
  static final class Watch {
    private final Map<String, Long> started = new ConcurrentHashMap<>();
    private final Map<String, Duration> taken = new ConcurrentHashMap<>();

    void started(String key) {
      started.put(key, System.nanoTime());
    }

    private void seen(String key) {
      Long start = started.get(key);
      if (start != null) {
        taken.putIfAbsent(key, Duration.ofNanos(System.nanoTime() - start));
      }
    }

    List<Duration> await(int count, Duration atMost) {
      Awaitility.await()
          .atMost(atMost)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> taken.size() == count);
      return List.copyOf(taken.values());
    }
  }
}
