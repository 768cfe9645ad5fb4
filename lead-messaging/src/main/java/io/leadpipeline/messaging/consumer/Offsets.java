package io.leadpipeline.messaging.consumer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far Kafka's consumers are, and how much a topic holds. */
public final class Offsets implements AutoCloseable {

  private final Admin admin;

  public Offsets(String bootstrapServers) {
    this(Map.of("bootstrap.servers", bootstrapServers));
  }

  /** Asks with these settings of a client; nobody waits longer than a few seconds. */
  public Offsets(Map<String, Object> client) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("request.timeout.ms", 3_000);
    settings.put("default.api.timeout.ms", 4_000);
    settings.put("enable.metrics.push", false);
    admin = Admin.create(settings);
  }

  /**
   * How far a consumer is behind.
   *
   * @param members how many take part in it now
   * @param lag records it has not taken yet
   */
  public record Lag(String consumer, String topic, int members, long lag) {}

  /** The lag of every consumer whose name begins with one of these, sorted by name. */
  public List<Lag> lags(Collection<String> prefixes) {
    List<String> groups = groups(prefixes);
    var members = get(admin.describeConsumerGroups(groups).all());
    var committed = committed(groups);
    var ends = ends(committed.values());
    List<Lag> lags = new ArrayList<>();
    committed.forEach((group, offsets) -> {
      int count = Optional.ofNullable(members.get(group)).map(it -> it.members().size()).orElse(0);
      byTopic(offsets, ends).forEach((topic, lag) -> lags.add(new Lag(group, topic, count, lag)));
    });
    return lags;
  }

  /** How many records a topic took since then. */
  public long countSince(String topic, Instant time) {
    List<TopicPartition> places = places(List.of(topic));
    Map<TopicPartition, Long> ends = offsets(places, OffsetSpec.latest());
    return offsets(places, OffsetSpec.forTimestamp(time.toEpochMilli())).entrySet().stream()
        .filter(start -> start.getValue() >= 0)
        .mapToLong(start -> ends.getOrDefault(start.getKey(), 0L) - start.getValue())
        .sum();
  }

  @Override
  public void close() {
    admin.close();
  }

  private List<String> groups(Collection<String> prefixes) {
    return get(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
        .map(GroupListing::groupId)
        .filter(group -> prefixes.stream().anyMatch(group::startsWith))
        .sorted()
        .toList();
  }

  private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(List<String> groups) {
    Map<String, ListConsumerGroupOffsetsSpec> wanted =
        groups.stream()
            .collect(
                Collectors.toMap(Function.identity(), _ -> new ListConsumerGroupOffsetsSpec()));
    return new TreeMap<>(get(admin.listConsumerGroupOffsets(wanted).all()));
  }

  /** Of every partition of each topic, also those where nothing was committed yet. */
  private Map<TopicPartition, Long> ends(
      Collection<Map<TopicPartition, OffsetAndMetadata>> committed) {
    List<String> topics =
        committed.stream()
            .flatMap(offsets -> offsets.keySet().stream())
            .map(TopicPartition::topic)
            .distinct()
            .toList();
    return offsets(places(topics), OffsetSpec.latest());
  }

  private static Map<String, Long> byTopic(
      Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends) {
    Map<String, Long> lags = new TreeMap<>();
    committed.keySet().forEach(place -> lags.putIfAbsent(place.topic(), 0L));
    ends.forEach((place, end) ->
        lags.computeIfPresent(place.topic(), (_, lag) -> lag + end - taken(committed.get(place))));
    return lags;
  }

  private static long taken(@Nullable OffsetAndMetadata committed) {
    return committed == null ? 0 : committed.offset();
  }

  private List<TopicPartition> places(List<String> topics) {
    return get(admin.describeTopics(topics).allTopicNames()).values().stream()
        .flatMap(topic ->
            topic.partitions().stream()
                .map(part -> new TopicPartition(topic.name(), part.partition())))
        .toList();
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> places, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> wanted =
        places.stream().collect(Collectors.toMap(Function.identity(), _ -> which));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    get(admin.listOffsets(wanted).all())
        .forEach((place, found) -> offsets.put(place, found.offset()));
    return offsets;
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException away) {
      throw new IllegalStateException("Kafka: " + away.getMessage(), away);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
