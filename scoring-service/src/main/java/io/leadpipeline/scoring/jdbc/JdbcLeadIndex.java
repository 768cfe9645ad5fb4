package io.leadpipeline.scoring.jdbc;

import static java.util.stream.Collectors.joining;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.scoring.application.FirstTouch;
import io.leadpipeline.scoring.application.KnownIdentity;
import io.leadpipeline.scoring.application.LeadFilter;
import io.leadpipeline.scoring.application.LeadIndex;
import io.leadpipeline.scoring.application.LeadOrder;
import io.leadpipeline.scoring.application.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches leads in PostgreSQL, without extensions. */
public final class JdbcLeadIndex implements LeadIndex {

  private static final String BY_LAST_SIGNAL =
      """
      select l.id, l.last_signal_at as at
      from lead l
      join lead_search s on s.lead_id = l.id
      where %s
      order by l.last_signal_at desc, l.id desc
      limit :size
      """;

  private static final String BY_CREATED =
      """
      select s.lead_id as id, s.created_at as at
      from lead_search s
      join lead l on l.id = s.lead_id
      where %s
      order by s.created_at desc, s.lead_id desc
      limit :size
      """;

  private static final String ABOUT =
      """
      select lead_id, provider, connection, form, campaign, webinar, segments, first_signal_at,
        created_at
      from lead_search
      where lead_id = any(:leads)
      """;

  private static final String IDENTITIES =
      """
      select i.lead_id, i.kind, i.value, i.test, i.created_at
      from identity i
      where i.lead_id = any(:leads)
      union all
      select a.survivor_id, i.kind, i.value, i.test, i.created_at
      from lead_alias a
      join identity i on i.lead_id = a.absorbed_id
      where a.survivor_id = any(:leads)
      order by created_at, kind, value
      """;

  private final JdbcClient jdbc;

  public JdbcLeadIndex(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Hit> find(
      LeadFilter filter,
      Optional<Set<UUID>> among,
      LeadOrder order,
      Optional<Mark> after,
      int size) {
    Conditions conditions = asked(filter);
    among.ifPresent(ids -> conditions.where("l.id = any(:among)", "among", SqlArrays.uuids(ids)));
    after.ifPresent(mark -> goOn(conditions, order, mark));
    String sql =
        switch (order) {
          case LAST_SIGNAL -> BY_LAST_SIGNAL;
          case CREATED -> BY_CREATED;
        };
    return jdbc.sql(sql.formatted(conditions.sql()))
        .params(conditions.values())
        .param("size", size)
        .query((row, _) -> new Hit(row.getObject("id", UUID.class), Times.instant(row, "at")))
        .list();
  }

  private static Conditions asked(LeadFilter filter) {
    return new Conditions()
        .where("l.test = :test and s.test = :test", "test", filter.test())
        .whereAny("l.stage = any(:stages)", "stages", filter.stages())
        .whereAny("l.temperature = any(:temperatures)", "temperatures", filter.temperatures())
        .whereAny("l.persona = any(:personas)", "personas", filter.personas())
        .whereAny("s.segments && :segments", "segments", filter.segments())
        .where("s.phone = :phone", "phone", filter.phone())
        .where("s.provider = :provider", "provider", filter.provider())
        .where("s.connection = :connection", "connection", filter.connection())
        .where("s.form = :form", "form", filter.form())
        .where("s.campaign = :campaign", "campaign", filter.campaign())
        .where("s.webinar = :webinar", "webinar", filter.webinar())
        .where("s.words @@ :words::tsquery", "words", query(filter.words()));
  }

  /** Words hold letters and digits only, so that nothing in them is syntax. */
  private static @Nullable String query(List<String> words) {
    return words.isEmpty()
        ? null
        : words.stream().map(word -> "'" + word + "':*").collect(joining(" & "));
  }

  private static void goOn(Conditions conditions, LeadOrder order, Mark mark) {
    String place =
        switch (order) {
          case LAST_SIGNAL -> "(l.last_signal_at, l.id) < (:markAt, :markId)";
          case CREATED -> "(s.created_at, s.lead_id) < (:markAt, :markId)";
        };
    conditions
        .where(place, "markAt", mark.at().atOffset(ZoneOffset.UTC))
        .where("true", "markId", UUID.fromString(mark.key()));
  }

  @Override
  public Map<UUID, About> about(Collection<UUID> leads) {
    Map<UUID, About> about = new HashMap<>();
    jdbc.sql(ABOUT)
        .param("leads", SqlArrays.uuids(leads))
        .query(row -> {
          about.put(row.getObject("lead_id", UUID.class), about(row));
        });
    return about;
  }

  private static About about(ResultSet row) throws SQLException {
    String[] segments = (String[]) row.getArray("segments").getArray();
    return new About(
        new FirstTouch(
            row.getString("provider"),
            row.getString("connection"),
            row.getString("form"),
            row.getString("campaign"),
            row.getString("webinar"),
            Times.instant(row, "first_signal_at")),
        Arrays.asList(segments),
        Times.instant(row, "created_at"));
  }

  @Override
  public Map<UUID, List<KnownIdentity>> identities(Collection<UUID> leads) {
    Map<UUID, List<KnownIdentity>> identities = new HashMap<>();
    jdbc.sql(IDENTITIES)
        .param("leads", SqlArrays.uuids(leads))
        .query(row -> {
          identities
              .computeIfAbsent(row.getObject("lead_id", UUID.class), _ -> new ArrayList<>())
              .add(new KnownIdentity(IdentityRows.key(row), Times.instant(row, "created_at")));
        });
    return identities;
  }
}
