package io.leadpipeline.messaging.outbox;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.sql.Trip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events waiting to be sent, in a table of the outbox's shape. Rows are taken by state and lease,
 * never by a growing id; lease times are database time.
 */
public final class OutboxTable {

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private static final String INSERT =
      """
      insert into %s (id, topic, key, headers, payload, leased_until)
      select id, topic, key, headers::jsonb, payload, now() + :lease * interval '1 millisecond'
      from unnest(:ids, :topics, :keys, :headers, :payloads) as t (id, topic, key, headers, payload)
      on conflict (id) do nothing
      """;

  private static final String TAKE =
      """
      update %1$s set leased_until = now() + :lease * interval '1 millisecond'
      where id in (
        select id from %1$s where leased_until < now()
        order by leased_until limit :limit for update skip locked)
      returning id, topic, key, headers, payload
      """;

  /** Not worth waiting for the disk: a row that comes back is sent again, and known by its id. */
  private static final String DELETE =
      """
      with unhurried as (select set_config('synchronous_commit', 'off', true))
      delete from %s using unhurried where id = any(:ids)
      """;

  private static final String BACKLOG =
      """
      select count(*) as waiting,
             coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as age
      from %s
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();
  private final String insert;
  private final String take;
  private final String delete;
  private final String backlog;

  /** The table of this name, which must have the columns of {@code outbox}. */
  public OutboxTable(JdbcClient jdbc, String name) {
    this.jdbc = jdbc;
    this.insert = INSERT.formatted(name);
    this.take = TAKE.formatted(name);
    this.delete = DELETE.formatted(name);
    this.backlog = BACKLOG.formatted(name);
  }

  /**
   * Adds events that nobody else takes before {@code lease} has passed; known ids stay as they are.
   */
  public void insert(Collection<EncodedEvent> events, Duration lease) {
    jdbc.sql(insert).params(columns(events, lease)).update();
  }

  /** The same with whatever else goes on this trip. */
  void insert(Collection<EncodedEvent> events, Duration lease, Trip trip) {
    trip.sql(insert).params(columns(events, lease)).update();
  }

  private Map<String, Object> columns(Collection<EncodedEvent> events, Duration lease) {
    return Map.of(
        "lease",
        lease.toMillis(),
        "ids",
        SqlArrays.uuids(events, EncodedEvent::id),
        "topics",
        SqlArrays.texts(events, EncodedEvent::topic),
        "keys",
        SqlArrays.texts(events, EncodedEvent::key),
        "headers",
        SqlArrays.texts(events, event -> json.writeValueAsString(event.headers())),
        "payloads",
        SqlArrays.bytes(events, EncodedEvent::payload));
  }

  /** Takes up to {@code limit} events whose lease has run out, for as long as {@code lease}. */
  public List<EncodedEvent> take(int limit, Duration lease) {
    return jdbc.sql(take)
        .param("lease", lease.toMillis())
        .param("limit", limit)
        .query((row, _) -> read(row))
        .list();
  }

  /** Removes events that the log has. */
  public void delete(Collection<UUID> ids) {
    jdbc.sql(delete).param("ids", SqlArrays.uuids(ids)).update();
  }

  /** How much waits, and for how long. */
  public Backlog backlog() {
    return jdbc.sql(backlog)
        .query((row, _) -> new Backlog(row.getLong("waiting"), row.getDouble("age")))
        .single();
  }

  private EncodedEvent read(ResultSet row) throws SQLException {
    return new EncodedEvent(
        row.getObject("id", UUID.class),
        row.getString("topic"),
        row.getString("key"),
        json.readValue(row.getString("headers"), HEADERS),
        row.getBytes("payload"));
  }

  /**
   * What waits to be sent.
   *
   * @param events how many
   * @param oldestSeconds age of the oldest, in seconds
   */
  public record Backlog(long events, double oldestSeconds) {
    static final Backlog UNKNOWN = new Backlog(-1, -1);
  }
}
