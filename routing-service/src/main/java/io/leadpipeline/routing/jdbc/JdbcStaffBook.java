package io.leadpipeline.routing.jdbc;

import static java.util.stream.Collectors.joining;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.routing.application.StaffBook;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Team;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff as rows of {@code team} and {@code rep}. */
public final class JdbcStaffBook implements StaffBook {
  private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7364501)";
  private static final String LOCK_TEAMS = "select id from team order by id for update";
  private static final String PEOPLE = "select " + RepRows.COLUMNS + " from rep order by id";
  private static final String RETIRE = "update team set active = false where id <> all(:ids)";
  private static final String SAVE_TEAMS =
      """
      insert into team (id, name, position, active)
      select id, name, position, true
      from unnest(:ids, :names, :positions) as t (id, name, position)
      order by id
      on conflict (id) do update set
          name = excluded.name, position = excluded.position, active = true
      """;
  private static final String SAVE_PEOPLE =
      """
      insert into rep (id, team, name, email, language, zone, manager, weight, channels, on_duty,
          active, test, version, turns)
      select id, team, name, email, language, zone, manager, weight,
          string_to_array(channels, ','), on_duty, active, test, version, turns
      from unnest(:ids, :teams, :names, :emails, :languages, :zones, :managers, :weights,
          :channels, :duties, :actives, :tests, :versions, :turns)
        as t (id, team, name, email, language, zone, manager, weight, channels, on_duty, active,
          test, version, turns)
      order by id
      on conflict (id) do update set
          team = excluded.team, name = excluded.name, email = excluded.email,
          language = excluded.language, zone = excluded.zone, manager = excluded.manager,
          weight = excluded.weight, channels = excluded.channels, on_duty = excluded.on_duty,
          active = excluded.active, test = excluded.test, version = excluded.version,
          turns = excluded.turns
      """;

  private final JdbcClient jdbc;

  public JdbcStaffBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void lock() {
    jdbc.sql(ONE_AT_A_TIME).query(_ -> {});
    jdbc.sql(LOCK_TEAMS).query(String.class).list();
  }

  @Override
  public Map<String, Versioned> people() {
    Map<String, Versioned> people = new HashMap<>();
    jdbc.sql(PEOPLE)
        .query((row, number) ->
            new Versioned(
                RepRows.person(row, number), row.getLong("version"), row.getLong("turns")))
        .list()
        .forEach(one -> people.put(one.person().id(), one));
    return people;
  }

  @Override
  public void saveTeams(List<Team> teams) {
    jdbc.sql(RETIRE).param("ids", SqlArrays.texts(teams, Team::id)).update();
    jdbc.sql(SAVE_TEAMS)
        .param("ids", SqlArrays.texts(teams, Team::id))
        .param("names", SqlArrays.texts(teams, Team::name))
        .param(
            "positions",
            SqlArrays.integers(IntStream.range(0, teams.size()).boxed().toList(), i -> i))
        .update();
  }

  @Override
  public void savePeople(Collection<Versioned> people) {
    jdbc.sql(SAVE_PEOPLE)
        .param("ids", texts(people, Salesperson::id))
        .param("teams", texts(people, Salesperson::team))
        .param("names", texts(people, Salesperson::name))
        .param("emails", texts(people, Salesperson::email))
        .param("languages", SqlArrays.texts(people, one -> one.person().language()))
        .param("zones", texts(people, Salesperson::zone))
        .param("managers", SqlArrays.texts(people, one -> one.person().manager()))
        .param("weights", SqlArrays.integers(people, one -> one.person().weight()))
        .param("channels", texts(people, JdbcStaffBook::channels))
        .param("duties", SqlArrays.booleans(people, one -> one.person().onDuty()))
        .param("actives", SqlArrays.booleans(people, one -> one.person().active()))
        .param("tests", SqlArrays.booleans(people, one -> one.person().test()))
        .param("versions", SqlArrays.longs(people, Versioned::version))
        .param("turns", SqlArrays.longs(people, Versioned::turns))
        .update();
  }

  private static org.springframework.jdbc.support.SqlArrayValue texts(
      Collection<Versioned> people, Function<Salesperson, String> column) {
    return SqlArrays.texts(people, one -> column.apply(one.person()));
  }

  private static String channels(Salesperson person) {
    return person.channels().stream().map(AlertChannel::value).collect(joining(","));
  }
}
