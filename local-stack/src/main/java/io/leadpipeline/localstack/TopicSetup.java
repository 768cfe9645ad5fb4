package io.leadpipeline.localstack;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.leadpipeline.events.Topic;
import io.leadpipeline.events.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the system's topics; those that exist stay as they are. */
public final class TopicSetup {

  private static final int MAX_MESSAGE_BYTES = 2 * 1024 * 1024;
  private static final Duration RETENTION = Duration.ofDays(7);
  private static final RetryConfig WHILE_UNKNOWN =
      RetryConfig.custom()
          .maxAttempts(300)
          .waitDuration(Duration.ofMillis(100))
          .retryOnException(it -> it.getCause() instanceof UnknownTopicOrPartitionException)
          .build();

  private TopicSetup() {}

  /** Creates every topic with the default number of partitions. */
  public static void create(String bootstrapServers) {
    create(bootstrapServers, Topics.DEFAULT_PARTITIONS);
  }

  /** Returns once each topic and the dead-letter topic of each consumed one can be written to. */
  public static void create(String bootstrapServers, int partitions) {
    Map<String, Object> settings =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(settings)) {
      int brokers = admin.describeCluster().nodes().get().size();
      List<NewTopic> topics =
          Topics.ALL.stream()
              .flatMap(topic -> withDeadLetters(topic, partitions, brokers))
              .toList();
      createMissing(admin, topics);
      awaitLeaders(admin, topics);
    } catch (ExecutionException e) {
      throw new StackFailure("cannot create topics: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("interrupted while creating topics", e);
    } catch (Exception e) {
      throw new StackFailure("cannot create topics: " + e.getMessage(), e);
    }
  }

  private static void createMissing(Admin admin, Collection<NewTopic> topics)
      throws ExecutionException, InterruptedException {
    for (KafkaFuture<Void> created : admin.createTopics(topics).values().values()) {
      try {
        created.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  /** A topic exists before the broker can describe it, and before its partitions have leaders. */
  private static void awaitLeaders(Admin admin, Collection<NewTopic> topics) throws Exception {
    List<String> names = topics.stream().map(NewTopic::name).toList();
    Retry.of("topics", WHILE_UNKNOWN).executeCallable(() -> askForEnds(admin, names));
  }

  /** Only the leader of a partition knows its end. */
  private static int askForEnds(Admin admin, List<String> names)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (TopicDescription topic : admin.describeTopics(names).allTopicNames().get().values()) {
      topic
          .partitions()
          .forEach(
              p -> ends.put(new TopicPartition(topic.name(), p.partition()), OffsetSpec.latest()));
    }
    return admin.listOffsets(ends).all().get().size();
  }

  private static Stream<NewTopic> withDeadLetters(Topic<?> topic, int partitions, int brokers) {
    NewTopic itself = named(topic.name(), partitions, brokers, topic.compacted());
    return topic.consumed()
        ? Stream.of(itself, named(topic.deadLetters(), partitions, brokers, false))
        : Stream.of(itself);
  }

  private static NewTopic named(String name, int partitions, int brokers, boolean compacted) {
    int replicas = Math.min(3, brokers);
    Map<String, String> config = new HashMap<>();
    config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE_BYTES));
    config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, replicas == 3 ? "2" : "1");
    if (compacted) {
      config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    } else {
      config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis()));
    }
    return new NewTopic(name, partitions, (short) replicas).configs(config);
  }
}
