package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.events.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until nothing moves any more: no lag, nothing in outbox or spool, no alert to be sent. */
final class Quiet {

  private static final List<String> BACKLOGS =
      List.of(
          "ingest select count(*) from spool",
          "ingest select count(*) from outbox",
          "scoring select count(*) from outbox",
          "routing select count(*) from outbox",
          "notification select count(*) from outbox",
          "notification select count(*) from alert where state = 'PLANNED'");
  private static final int LOOKS = 3;
  private static final Duration SETTLE = Duration.ofMinutes(3);

  private final Running system;
  private final Admin admin;
  private int stillLooks;

  Quiet(Running system, Admin admin) {
    this.system = system;
    this.admin = admin;
  }

  /** Waits as long as a run may take to come to rest; says what still moves when it does not. */
  static Optional<Finding> missed(Running system) {
    String broker = system.stack().broker().bootstrapServers();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      Quiet quiet = new Quiet(system, admin);
      return quiet.await(SETTLE)
          ? Optional.empty()
          : Optional.of(new Finding("all comes to rest in three minutes", quiet.moving()));
    }
  }

  /** Returns when all is still; false when it is not after {@code atMost}. */
  boolean await(Duration atMost) {
    try {
      Awaitility.await()
          .atMost(atMost)
          .pollInterval(Duration.ofMillis(300))
          .until(() -> {
            stillLooks = still() ? stillLooks + 1 : 0;
            return stillLooks == LOOKS;
          });
      return true;
    } catch (ConditionTimeoutException stillMoving) {
      return false;
    }
  }

  private boolean still() {
    return BACKLOGS.stream().allMatch(this::empty)
        && Consumption.ALL.stream().allMatch(this::caughtUp);
  }

  private String moving() {
    Stream<String> backlogs = BACKLOGS.stream().filter(it -> !empty(it));
    Stream<String> behind =
        Consumption.ALL.stream().filter(it -> !caughtUp(it)).map(Consumption::consumer);
    return Stream.concat(backlogs, behind).collect(Collectors.joining(", "));
  }

  private boolean empty(String backlog) {
    int space = backlog.indexOf(' ');
    return Evidence.database(system.stack(), backlog.substring(0, space))
            .sql(backlog.substring(space + 1))
            .query((row, _) -> row.getLong(1))
            .single()
        == 0;
  }

  private boolean caughtUp(Consumption consumption) {
    try {
      Map<TopicPartition, Long> ends = ends(consumption.topic());
      var committed =
          admin
              .listConsumerGroupOffsets(consumption.consumer())
              .partitionsToOffsetAndMetadata()
              .get();
      return ends.entrySet().stream()
          .filter(end -> end.getValue() > 0)
          .allMatch(end -> {
            var offset = committed.get(end.getKey());
            return offset != null && offset.offset() >= end.getValue();
          });
    } catch (ExecutionException away) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Map<TopicPartition, Long> ends(Topic<?> topic)
      throws ExecutionException, InterruptedException {
    int partitions =
        admin.describeTopics(List.of(topic.name())).allTopicNames().get().values().stream()
            .mapToInt(description -> description.partitions().size())
            .sum();
    Map<TopicPartition, OffsetSpec> wanted =
        IntStream.range(0, partitions)
            .mapToObj(number -> new TopicPartition(topic.name(), number))
            .collect(Collectors.toMap(place -> place, _ -> OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin.listOffsets(wanted).all().get().forEach((place, end) -> ends.put(place, end.offset()));
    return ends;
  }
}
