package io.leadpipeline.notification.jdbc;

import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.notification.application.WarningBook;
import io.leadpipeline.notification.domain.SalesPerson;
import io.leadpipeline.notification.domain.Warning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Warnings in the table {@code warning}, managers as {@code person} has them. */
public final class JdbcWarningBook implements WarningBook {

  private static final String ADD =
      """
      insert into warning (id, content)
      select id, content::json from unnest(:ids, :contents) as t (id, content)
      on conflict (id) do nothing
      """;

  private static final String TAKE =
      """
      update warning set leased_until = now() + :lease * interval '1 millisecond',
        attempts = attempts + 1
      where id in (
        select id from warning
        where state = 'PLANNED' and next_attempt_at <= now() and leased_until <= now()
        order by next_attempt_at limit :limit for update skip locked)
      returning id, content, planned_at, attempts, told
      """;

  private static final String MANAGERS =
      """
      select rep_id, name, email, language, zone from person m
      where active and exists (select 1 from person p where p.manager = m.rep_id and p.active)
      order by rep_id
      """;

  private static final String SETTLE =
      """
      update warning
      set told = :told, state = :state, leased_until = now(), state_at = now(),
          next_attempt_at = now() + :pause * interval '1 millisecond'
      where id = :id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  /** Warnings whose content is written by {@code json}. */
  public JdbcWarningBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void add(Collection<Delivery<BrakeEngaged>> events) {
    List<Delivery<BrakeEngaged>> sorted =
        events.stream().sorted(Comparator.comparing(Delivery::id)).toList();
    jdbc.sql(ADD)
        .param("ids", SqlArrays.uuids(sorted, Delivery::id))
        .param("contents", SqlArrays.texts(sorted, it -> json.writeValueAsString(it.event())))
        .update();
  }

  @Override
  public List<Warning> take(int limit, Duration lease) {
    return jdbc.sql(TAKE)
        .param("limit", limit)
        .param("lease", lease.toMillis())
        .query((row, _) -> warning(row))
        .list();
  }

  @Override
  public List<SalesPerson> managers() {
    return jdbc.sql(MANAGERS)
        .query((row, _) ->
            new SalesPerson(
                row.getString("rep_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                SalesPerson.zoneOf(row.getString("zone"))))
        .list();
  }

  @Override
  public void settle(Warning warning, boolean over, Duration pause) {
    jdbc.sql(SETTLE)
        .param("id", warning.id())
        .param("told", SqlArrays.texts(warning.told()))
        .param("state", over ? "DONE" : "PLANNED")
        .param("pause", pause.toMillis())
        .update();
  }

  private Warning warning(ResultSet row) throws SQLException {
    return new Warning(
        row.getObject("id", UUID.class),
        json.readValue(row.getString("content"), BrakeEngaged.class),
        row.getObject("planned_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"),
        Set.of((String[]) row.getArray("told").getArray()));
  }
}
