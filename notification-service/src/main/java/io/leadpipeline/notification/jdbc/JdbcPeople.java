package io.leadpipeline.notification.jdbc;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.notification.application.People;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The reps' records in the table {@code person}. */
public final class JdbcPeople implements People {

  private static final String KEEP =
      """
      insert into person as known (rep_id, version, name, email, language, zone, team, manager,
                                   channels, quiet_hours, on_duty, active, digest, heat)
      select rep_id, version, name, email, language, zone, team, manager,
             channels::jsonb, quiet_hours::jsonb, on_duty, active, digest::jsonb, heat::jsonb
      from unnest(:ids, :versions, :names, :emails, :languages, :zones, :teams, :managers,
                  :channels, :quietHours, :duties, :actives, :digests, :heats)
        as t (rep_id, version, name, email, language, zone, team, manager,
              channels, quiet_hours, on_duty, active, digest, heat)
      on conflict (rep_id) do update
        set version = excluded.version, name = excluded.name, email = excluded.email,
            language = excluded.language, zone = excluded.zone, team = excluded.team,
            manager = excluded.manager, channels = excluded.channels,
            quiet_hours = excluded.quiet_hours, on_duty = excluded.on_duty,
            active = excluded.active, digest = excluded.digest, heat = excluded.heat,
            changed_at = now()
        where known.version < excluded.version
      returning rep_id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public JdbcPeople(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Set<String> keep(Collection<RepChanged> records) {
    List<RepChanged> sorted =
        records.stream().sorted(Comparator.comparing(RepChanged::repId)).toList();
    return Set.copyOf(
        jdbc.sql(KEEP)
            .param("ids", SqlArrays.texts(sorted, RepChanged::repId))
            .param("versions", SqlArrays.longs(sorted, RepChanged::version))
            .param("names", SqlArrays.texts(sorted, RepChanged::name))
            .param("emails", SqlArrays.texts(sorted, RepChanged::email))
            .param("languages", SqlArrays.texts(sorted, RepChanged::language))
            .param("zones", SqlArrays.texts(sorted, RepChanged::zone))
            .param("teams", SqlArrays.texts(sorted, RepChanged::team))
            .param("managers", SqlArrays.texts(sorted, RepChanged::manager))
            .param("channels", SqlArrays.texts(sorted, rep -> channelsOf(rep)))
            .param(
                "quietHours",
                SqlArrays.texts(sorted, rep -> json.writeValueAsString(rep.quietHours())))
            .param("digests", SqlArrays.texts(sorted, rep -> json.writeValueAsString(rep.digest())))
            .param("heats", SqlArrays.texts(sorted, rep -> json.writeValueAsString(rep.heat())))
            .param("duties", SqlArrays.booleans(sorted, RepChanged::onDuty))
            .param("actives", SqlArrays.booleans(sorted, RepChanged::active))
            .query(String.class)
            .list());
  }

  private String channelsOf(RepChanged rep) {
    return json.writeValueAsString(rep.channels().stream().map(AlertChannel::value).toList());
  }
}
