package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Heat;
import io.leadpipeline.routing.domain.Owner;
import io.leadpipeline.routing.domain.Placement;
import io.leadpipeline.routing.domain.Settled;
import io.leadpipeline.routing.domain.Tried;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where handoffs go, as rows. */
final class Placements {
  private static final String FIND =
      """
      select handoff_id, route, routes_version, owners, skills, language, country, source, heat,
          tried
      from placement where handoff_id = any(:ids)
      """;
  private static final String SAVE =
      """
      insert into placement (handoff_id, route, routes_version, owners, skills, language, country,
          source, heat, tried)
      select handoff_id, route, routes_version, owners::jsonb, string_to_array(skills, ','),
          language, country, source, heat, tried::jsonb
      from unnest(:ids, :routes, :versions, :owners, :skills, :languages, :countries, :sources,
          :heats, :tried)
        as t (handoff_id, route, routes_version, owners, skills, language, country, source, heat,
          tried)
      order by handoff_id
      on conflict (handoff_id) do nothing
      """;
  private static final String HURRY =
      "update placement set heat = :heat where handoff_id = any(:ids)";
  private static final String WAITS =
      """
      update placement p set why_waiting = t.why, until_at = t.until_at
      from unnest(:ids, :whys, :until) as t (id, why, until_at)
      where p.handoff_id = t.id
      """;

  private final Trips trips;
  private final JsonMapper json = EventJson.mapper();

  Placements(Trips trips) {
    this.trips = trips;
  }

  Map<UUID, Placement> of(Collection<Handoff> handoffs) {
    Map<UUID, Placement> placements = new HashMap<>();
    if (!handoffs.isEmpty()) {
      trips
          .sql(FIND)
          .param("ids", SqlArrays.uuids(handoffs, Handoff::id))
          .query(this::placement)
          .get()
          .forEach(one -> placements.put(one.handoffId(), one));
    }
    return placements;
  }

  Optional<Placement> find(UUID handoffId) {
    return trips
        .sql(FIND)
        .param("ids", SqlArrays.uuids(List.of(handoffId)))
        .query(this::placement)
        .get()
        .stream()
        .findFirst();
  }

  void save(Collection<Placement> rows) {
    if (rows.isEmpty()) {
      return;
    }
    trips
        .sql(SAVE)
        .param("ids", SqlArrays.uuids(rows, Placement::handoffId))
        .param("routes", SqlArrays.texts(rows, Placement::route))
        .param("versions", SqlArrays.texts(rows, Placement::routesVersion))
        .param("owners", SqlArrays.texts(rows, one -> json.writeValueAsString(one.owners())))
        .param("skills", SqlArrays.texts(rows, one -> String.join(",", one.skills())))
        .param("languages", SqlArrays.texts(rows, Placement::language))
        .param("countries", SqlArrays.texts(rows, Placement::country))
        .param("sources", SqlArrays.texts(rows, Placement::source))
        .param("heats", SqlArrays.integers(rows, one -> one.heat().rank()))
        .param("tried", SqlArrays.texts(rows, one -> json.writeValueAsString(one.tried())))
        .update();
  }

  void hurry(Collection<Settled.Noted> hurried) {
    if (!hurried.isEmpty()) {
      trips
          .sql(HURRY)
          .param("ids", SqlArrays.uuids(hurried, one -> one.handoff().id()))
          .param("heat", Heat.RAISED_HAND.rank())
          .update();
    }
  }

  void leaveWaiting(Collection<Settled.Waiting> waiting) {
    if (!waiting.isEmpty()) {
      trips
          .sql(WAITS)
          .param("ids", SqlArrays.uuids(waiting, one -> one.handoff().id()))
          .param("whys", SqlArrays.texts(waiting, Settled.Waiting::reason))
          .param("until", SqlArrays.instants(waiting, Settled.Waiting::until))
          .update();
    }
  }

  private Placement placement(ResultSet row, int number) throws SQLException {
    return new Placement(
        row.getObject("handoff_id", UUID.class),
        row.getString("route"),
        row.getString("routes_version"),
        json.readValue(row.getString("owners"), new TypeReference<List<Owner>>() {}),
        new HashSet<>(RepRows.texts(row, "skills")),
        row.getString("language"),
        row.getString("country"),
        row.getString("source"),
        Heat.ofRank(row.getInt("heat")),
        json.readValue(row.getString("tried"), new TypeReference<List<Tried>>() {}));
  }
}
