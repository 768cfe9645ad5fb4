package io.leadpipeline.messaging.deadletter;

import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.deadletter.DeadLetter.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of {@code dead_letter}. */
final class DeadLetterRows {

  static final String COLUMNS =
      """
      id, consumer, event_id, topic, partition, "offset", key, headers, payload, reason,
      created_at, state, decided_by, decided_at, decision_reason
      """;

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DeadLetterRows() {}

  static DeadLetter read(ResultSet row, int number) throws SQLException {
    return new DeadLetter(
        row.getObject("id", UUID.class),
        row.getString("consumer"),
        row.getObject("event_id", UUID.class),
        record(row),
        row.getString("reason"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        State.valueOf(row.getString("state")),
        row.getString("decided_by"),
        time(row),
        row.getString("decision_reason"));
  }

  private static RawRecord record(ResultSet row) throws SQLException {
    return new RawRecord(
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("offset"),
        row.getString("key"),
        JSON.readValue(row.getString("headers"), HEADERS),
        row.getBytes("payload"));
  }

  private static @Nullable Instant time(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
