package io.leadpipeline.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Topic;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.messaging.deadletter.DeadLetters;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The law of counters, from rows and topics by distinct id: received = effective + ignored +
 * superseded + rejected + dead-lettered, and written = sent + waiting.
 */
public final class LawOfCounters {

  private final String bootstrapServers;
  private final JdbcClient jdbc;

  public LawOfCounters(String bootstrapServers, JdbcClient jdbc) {
    this.bootstrapServers = bootstrapServers;
    this.jdbc = jdbc;
  }

  /** Asserts that a consumer is done with each record that a topic holds. */
  public void received(String consumer, Topic<?> topic) {
    received(consumer, topic, _ -> true);
  }

  /** Asserts that a consumer is done with each of these records that a topic holds. */
  public void received(String consumer, Topic<?> topic, Predicate<RawRecord> these) {
    Set<UUID> inTopic = new HashSet<>();
    EventCodec codec = new EventCodec("law", Clock.systemUTC());
    records(topic.name()).stream()
        .filter(these)
        .map(codec::decode)
        .forEach(decoded -> inTopic.add(decoded.id()));
    List<UUID> done =
        jdbc.sql("select event_id from inbox where consumer = :consumer")
            .param("consumer", consumer)
            .query((row, _) -> row.getObject("event_id", UUID.class))
            .list();
    assertThat(done).as("inbox of " + consumer).containsExactlyInAnyOrderElementsOf(inTopic);
    assertThat(deadLetters(consumer))
        .as("dead letters of " + consumer)
        .isEqualTo(outcomes(consumer).getOrDefault("DEAD_LETTERED", 0L));
  }

  /** How many events a consumer is done with, by outcome. */
  public Map<String, Long> outcomes(String consumer) {
    Map<String, Long> counts = new HashMap<>();
    jdbc.sql("select outcome, count(*) as n from inbox where consumer = :consumer group by 1")
        .param("consumer", consumer)
        .query((RowCallbackHandler) row -> counts.put(row.getString("outcome"), row.getLong("n")));
    return counts;
  }

  /** Asserts that each event written to the outbox is in its topic or still waits. */
  public void written() {
    Map<UUID, String> written = new HashMap<>();
    jdbc.sql("select id, topic from outbox_written")
        .query(
            (RowCallbackHandler)
                row -> written.put(row.getObject("id", UUID.class), row.getString("topic")));
    Set<UUID> accounted =
        new HashSet<>(
            jdbc.sql("select id from outbox")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    Set.copyOf(written.values()).forEach(topic -> accounted.addAll(sent(topic)));
    assertThat(accounted).as("sent or waiting").containsAll(written.keySet());
  }

  private Set<UUID> sent(String topic) {
    Set<UUID> ids = new HashSet<>();
    for (RawRecord record : records(topic)) {
      String id =
          record
              .headers()
              .getOrDefault(
                  DeadLetters.DEAD_LETTER_ID, record.headers().getOrDefault(EventCodec.ID, ""));
      if (!id.isEmpty()) {
        ids.add(UUID.fromString(id));
      }
    }
    return ids;
  }

  private List<RawRecord> records(String topic) {
    try (TopicProbe probe = TopicProbe.fromStart(bootstrapServers, topic)) {
      return probe.all();
    }
  }

  private long deadLetters(String consumer) {
    return jdbc.sql(
            "select count(*) from dead_letter where consumer = :consumer and state <> 'REPLAYED'")
        .param("consumer", consumer)
        .query((row, _) -> row.getLong(1))
        .single();
  }
}
