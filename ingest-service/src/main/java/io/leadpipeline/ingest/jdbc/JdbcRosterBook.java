package io.leadpipeline.ingest.jdbc;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.RosterBook;
import io.leadpipeline.ingest.domain.attendance.RosterFact;
import io.leadpipeline.ingest.domain.attendance.Told;
import io.leadpipeline.messaging.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Rosters in the tables {@code webinar}, {@code webinar_fact} and {@code attendance}. */
public final class JdbcRosterBook implements RosterBook {

  // Waits for whoever looks at the webinar just now, and makes sure that somebody looks again.
  private static final String LOOK_AT =
      """
      insert into webinar as known (webinar_key, look_at)
      select webinar_key, look_at from unnest(:webinars, :times) as t (webinar_key, look_at)
      on conflict (webinar_key) do update set look_at = least(known.look_at, excluded.look_at)
      """;

  private static final String NOTE =
      """
      insert into webinar_fact (signal_id, webinar_key, fact)
      select signal_id, webinar_key, fact::json
      from unnest(:ids, :webinars, :facts) as t (signal_id, webinar_key, fact)
      on conflict (signal_id) do nothing
      """;

  private static final String DUE =
      "select webinar_key from webinar where look_at <= :now order by look_at limit :limit";

  private static final String TAKE =
      """
      select webinar_key from webinar where webinar_key = :webinar and look_at <= :now
      for update skip locked
      """;

  private static final String FACTS = "select fact from webinar_fact where webinar_key = :webinar";

  private static final String ATTENDANCE =
      """
      select submission_id, revision, kind, minutes from attendance where webinar_key = :webinar
      """;

  private static final String TELL =
      """
      insert into attendance as known (submission_id, webinar_key, revision, kind, minutes)
      select submission_id, :webinar, revision, kind, minutes
      from unnest(:ids, :revisions, :kinds, :minutes)
        as t (submission_id, revision, kind, minutes)
      on conflict (submission_id) do update
        set revision = excluded.revision, kind = excluded.kind, minutes = excluded.minutes,
            told_at = now()
        where known.revision < excluded.revision
      """;

  private static final String SETTLE =
      """
      update webinar_fact set settled_at = now()
      where signal_id = any(:ids) and settled_at is null
      """;

  private static final String LOOK_AGAIN =
      "update webinar set look_at = :at where webinar_key = :webinar";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public JdbcRosterBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void note(Collection<RosterFact> facts, Map<String, Instant> lookAt) {
    Map<String, Instant> sorted = new TreeMap<>(lookAt);
    jdbc.sql(LOOK_AT)
        .param("webinars", SqlArrays.texts(sorted.keySet()))
        .param("times", SqlArrays.instants(sorted.values(), time -> time))
        .update();
    List<RosterFact> rows = facts.stream().sorted(Comparator.comparing(RosterFact::id)).toList();
    jdbc.sql(NOTE)
        .param("ids", SqlArrays.uuids(rows, RosterFact::id))
        .param("webinars", SqlArrays.texts(rows, RosterFact::webinarKey))
        .param("facts", SqlArrays.texts(rows, json::writeValueAsString))
        .update();
  }

  @Override
  public List<String> due(Instant now, int limit) {
    return jdbc.sql(DUE)
        .param("now", atUtc(now))
        .param("limit", limit)
        .query((row, _) -> row.getString("webinar_key"))
        .list();
  }

  @Override
  public Optional<Known> take(String webinarKey, Instant now) {
    return jdbc.sql(TAKE)
        .param("webinar", webinarKey)
        .param("now", atUtc(now))
        .query((row, _) -> row.getString("webinar_key"))
        .optional()
        .map(this::known);
  }

  @Override
  public void told(String webinarKey, Collection<Told> told) {
    jdbc.sql(TELL)
        .param("webinar", webinarKey)
        .param("ids", SqlArrays.uuids(told, Told::submissionId))
        .param("revisions", SqlArrays.integers(told, Told::revision))
        .param("kinds", SqlArrays.texts(told, it -> it.kind().value()))
        .param("minutes", SqlArrays.integers(told, Told::minutes))
        .update();
  }

  @Override
  public void settled(Set<UUID> facts) {
    jdbc.sql(SETTLE).param("ids", SqlArrays.uuids(facts.stream().sorted().toList())).update();
  }

  @Override
  public void lookAgain(String webinarKey, @Nullable Instant at) {
    jdbc.sql(LOOK_AGAIN)
        .param("webinar", webinarKey)
        .param("at", at == null ? null : atUtc(at))
        .update();
  }

  private Known known(String webinarKey) {
    List<RosterFact> facts =
        jdbc.sql(FACTS)
            .param("webinar", webinarKey)
            .query((row, _) -> json.readValue(row.getString("fact"), RosterFact.class))
            .list();
    Map<UUID, Told> told =
        jdbc
            .sql(ATTENDANCE)
            .param("webinar", webinarKey)
            .query((row, _) -> told(row))
            .list()
            .stream()
            .collect(Collectors.toMap(Told::submissionId, it -> it));
    return new Known(facts, told);
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        row.getObject("submission_id", UUID.class),
        row.getInt("revision"),
        new SignalKind(row.getString("kind")),
        row.getObject("minutes", Integer.class));
  }

  private static OffsetDateTime atUtc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
