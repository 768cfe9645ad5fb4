package io.leadpipeline.ingest.jdbc;

import io.leadpipeline.ingest.application.pull.PollBook;
import io.leadpipeline.messaging.SqlArrays;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marks and facts in the tables {@code poll_mark} and {@code polled_fact}. */
public final class JdbcPollBook implements PollBook {

  private static final String TAKE =
      """
      insert into poll_mark (provider, connection, mark, look_at)
      values (:provider, :connection, :first, :until)
      on conflict (provider, connection) do update set look_at = excluded.look_at
      where poll_mark.look_at <= :now
      returning mark
      """;

  private static final String DONE =
      """
      update poll_mark set mark = greatest(mark, :mark)
      where provider = :provider and connection = :connection
      """;

  private static final String CHANGED =
      """
      insert into polled_fact (provider, connection, fact, print)
      select :provider, :connection, fact, print from unnest(:facts, :prints) as t (fact, print)
      on conflict (provider, connection, fact) do update
      set print = excluded.print, revision = polled_fact.revision + 1, noted_at = now()
      where polled_fact.print <> excluded.print
      returning fact, revision
      """;

  private final JdbcClient jdbc;

  public JdbcPollBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Instant> take(
      String provider, String connection, Instant first, Instant now, Instant until) {
    return of(TAKE, provider, connection)
        .param("first", atUtc(first))
        .param("now", atUtc(now))
        .param("until", atUtc(until))
        .query((row, _) -> row.getObject("mark", OffsetDateTime.class).toInstant())
        .optional();
  }

  @Override
  public void done(String provider, String connection, Instant mark) {
    of(DONE, provider, connection).param("mark", atUtc(mark)).update();
  }

  @Override
  public Map<String, Integer> changed(
      String provider, String connection, Map<String, String> facts) {
    List<Map.Entry<String, String>> rows =
        facts.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    Map<String, Integer> changed = new HashMap<>();
    of(CHANGED, provider, connection)
        .param("facts", SqlArrays.texts(rows, Map.Entry::getKey))
        .param("prints", SqlArrays.texts(rows, Map.Entry::getValue))
        .query(row -> {
          changed.put(row.getString("fact"), row.getInt("revision"));
        });
    return changed;
  }

  private JdbcClient.StatementSpec of(String sql, String provider, String connection) {
    return jdbc.sql(sql).param("provider", provider).param("connection", connection);
  }

  private static OffsetDateTime atUtc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
