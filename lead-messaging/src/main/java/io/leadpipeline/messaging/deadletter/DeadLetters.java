package io.leadpipeline.messaging.deadletter;

import io.leadpipeline.events.Ids;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.outbox.Outbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps records that a consumer could not take as rows, and publishes each to the topic's
 * dead-letter topic. Headers carry a reason code, no personal data and no stack trace.
 */
public final class DeadLetters {

  public static final String DEAD_LETTER_ID = "dead-letter-id";

  private static final String INSERT =
      """
      insert into dead_letter
        (id, consumer, event_id, topic, partition, "offset", key, headers, payload, reason)
      values
        (:id, :consumer, :eventId, :topic, :partition, :offset, :key, :headers::jsonb, :payload, :reason)
      on conflict (consumer, event_id) do update
      set state = 'KEPT', reason = excluded.reason, created_at = now(), headers = excluded.headers,
          topic = excluded.topic, partition = excluded.partition, "offset" = excluded."offset"
      where dead_letter.state = 'REPLAYED'
      """;

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final JsonMapper json = JsonMapper.builder().build();

  public DeadLetters(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  /**
   * Keeps one record, in the current transaction.
   *
   * @param reason a code
   */
  public void keep(String consumer, UUID eventId, RawRecord record, String reason) {
    UUID id = Ids.v5(eventId, consumer);
    int added =
        jdbc.sql(INSERT)
            .param("id", id)
            .param("consumer", consumer)
            .param("eventId", eventId)
            .param("topic", record.topic())
            .param("partition", record.partition())
            .param("offset", record.offset())
            .param("key", record.key())
            .param("headers", json.writeValueAsString(record.headers()))
            .param("payload", record.payload())
            .param("reason", reason)
            .update();
    if (added == 1) {
      outbox.writeEncoded(List.of(published(id, consumer, record, reason)));
    }
  }

  private static EncodedEvent published(UUID id, String consumer, RawRecord record, String reason) {
    Map<String, String> headers = new HashMap<>(record.headers());
    headers.put(DEAD_LETTER_ID, id.toString());
    headers.put("dead-letter-consumer", consumer);
    headers.put("dead-letter-reason", reason);
    headers.put("dead-letter-partition", Integer.toString(record.partition()));
    headers.put("dead-letter-offset", Long.toString(record.offset()));
    byte[] payload = Objects.requireNonNullElse(record.payload(), new byte[0]);
    String key = Objects.requireNonNullElse(record.key(), "");
    return new EncodedEvent(id, record.topic() + "-dlt", key, headers, payload);
  }
}
