package io.leadpipeline.bench;

import io.leadpipeline.cli.measure.Latencies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;

/** The yardstick: one record produced with acks=all and consumed, on the same broker. */
final class BareHop {

  private static final String TOPIC = "bench-hop";
  private static final int BYTES = 1_000;

  private final Map<String, Object> settings;

  BareHop(String bootstrapServers) {
    settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0);
  }

  Latencies measure(int times, int perSecond) throws ExecutionException, InterruptedException {
    createTopic();
    Map<Integer, Long> sent = new ConcurrentHashMap<>();
    List<Duration> taken = new ArrayList<>();
    CountDownLatch assigned = new CountDownLatch(1);
    Thread consumer = Thread.ofPlatform().start(() -> consume(times, sent, taken, assigned));
    assigned.await();
    try (var producer =
        new KafkaProducer<>(settings, new IntegerSerializer(), new ByteArraySerializer())) {
      producer.partitionsFor(TOPIC);
      Pace.run(
          times,
          perSecond,
          number -> {
            sent.put(number, System.nanoTime());
            var _ = producer.send(new ProducerRecord<>(TOPIC, number, new byte[BYTES]));
          });
      consumer.join();
    }
    return new Latencies(taken);
  }

  private void consume(
      int times, Map<Integer, Long> sent, List<Duration> taken, CountDownLatch assigned) {
    try (var consumer =
        new KafkaConsumer<>(settings, new IntegerDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all = List.of(new TopicPartition(TOPIC, 0));
      consumer.assign(all);
      consumer.seekToEnd(all);
      consumer.position(all.getFirst());
      assigned.countDown();
      while (taken.size() < times) {
        for (ConsumerRecord<Integer, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          long start = sent.getOrDefault(record.key(), 0L);
          taken.add(Duration.ofNanos(System.nanoTime() - start));
        }
      }
    }
  }

  private void createTopic() throws ExecutionException, InterruptedException {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", settings.get("bootstrap.servers")))) {
      if (!admin.listTopics().names().get().contains(TOPIC)) {
        admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
      }
    }
  }
}
