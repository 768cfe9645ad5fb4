package io.leadpipeline.routing.jdbc;

import static java.util.stream.Collectors.joining;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.routing.application.StaffBook;
import io.leadpipeline.routing.domain.Absence;
import io.leadpipeline.routing.domain.DutyOverride;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Team;
import io.leadpipeline.routing.domain.Terms;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Staff as rows of {@code team} and {@code rep}. */
public final class JdbcStaffBook implements StaffBook {
  private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7364501)";
  private static final String LOCK_TEAMS = "select id from team order by id for update";
  private static final String LOCK_TEAM =
      "select id from team where id = (select team from rep where id = :rep) for update";
  private static final String TEAMS =
      "select id, name from team where active and id <> 'test' order by position, id";
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
      insert into rep (id, team, name, email, zone, manager, weight, channels, on_duty, active,
          test, version, turns, languages, skills, territories, accounts, capacity, week, holidays,
          days_off, telling)
      select id, team, name, email, zone, manager, weight, string_to_array(channels, ','), on_duty,
          active, test, version, turns, string_to_array(languages, ','),
          string_to_array(skills, ','), string_to_array(territories, ','),
          string_to_array(accounts, ','), capacity::jsonb, week::jsonb, holidays, days_off::jsonb,
          telling::jsonb
      from unnest(:ids, :teams, :names, :emails, :zones, :managers, :weights, :channels, :duties,
          :actives, :tests, :versions, :turns, :languages, :skills, :territories, :accounts,
          :capacities, :weeks, :holidays, :daysOff, :tellings)
        as t (id, team, name, email, zone, manager, weight, channels, on_duty, active, test,
          version, turns, languages, skills, territories, accounts, capacity, week, holidays,
          days_off, telling)
      order by id
      on conflict (id) do update set
          present = rep.present and excluded.active and rep.team = excluded.team,
          team = excluded.team, name = excluded.name, email = excluded.email,
          zone = excluded.zone, manager = excluded.manager, weight = excluded.weight,
          channels = excluded.channels, on_duty = excluded.on_duty, active = excluded.active,
          test = excluded.test, version = excluded.version, turns = excluded.turns,
          languages = excluded.languages, skills = excluded.skills,
          territories = excluded.territories, accounts = excluded.accounts,
          capacity = excluded.capacity, week = excluded.week, holidays = excluded.holidays,
          days_off = excluded.days_off, telling = excluded.telling
      """;
  private static final String APPLIED = "select hash from staff_source where kind = :kind";
  private static final String NOTE_APPLIED =
      """
      insert into staff_source (kind, hash, applied_at) values (:kind, :hash, :at)
      on conflict (kind) do update set hash = excluded.hash, applied_at = excluded.applied_at
      """;

  private final JdbcClient jdbc;
  private final Sayings sayings;

  public JdbcStaffBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.sayings = new Sayings(jdbc);
  }

  @Override
  public void lockTeamOf(String repId) {
    jdbc.sql(LOCK_TEAM).param("rep", repId).query(String.class).optional();
  }

  @Override
  public List<Team> teams() {
    return jdbc.sql(TEAMS).query((row, _) -> new Team(row.getString(1), row.getString(2))).list();
  }

  @Override
  public void lock() {
    jdbc.sql(ONE_AT_A_TIME).query(_ -> {});
    jdbc.sql(LOCK_TEAMS).query(String.class).list();
  }

  @Override
  public Map<String, Versioned> people() {
    Map<String, Versioned> people = new HashMap<>();
    jdbc.sql(RepRows.ALL)
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
        .param("zones", texts(people, Salesperson::zone))
        .param("managers", SqlArrays.texts(people, one -> one.person().manager()))
        .param("weights", SqlArrays.integers(people, one -> one.person().weight()))
        .param("channels", texts(people, JdbcStaffBook::channels))
        .param("duties", SqlArrays.booleans(people, one -> one.person().onDuty()))
        .param("actives", SqlArrays.booleans(people, one -> one.person().active()))
        .param("tests", SqlArrays.booleans(people, one -> one.person().test()))
        .param("versions", SqlArrays.longs(people, Versioned::version))
        .param("turns", SqlArrays.longs(people, Versioned::turns))
        .params(terms(people))
        .update();
  }

  @Override
  public void say(String repId, Optional<DutyOverride> override) {
    sayings.say(repId, override);
  }

  @Override
  public void addAbsence(String repId, Absence absence) {
    sayings.addAbsence(repId, absence);
  }

  @Override
  public boolean removeAbsence(String repId, UUID id) {
    return sayings.removeAbsence(repId, id);
  }

  @Override
  public List<String> sayingsOver(Instant now) {
    return sayings.over(now);
  }

  @Override
  public String appliedFrom(String source) {
    return jdbc.sql(APPLIED).param("kind", source).query(String.class).optional().orElse("");
  }

  @Override
  public void noteApplied(String source, String hash, Instant at) {
    jdbc.sql(NOTE_APPLIED)
        .param("kind", source)
        .param("hash", hash)
        .param("at", Times.at(at))
        .update();
  }

  private static Map<String, Object> terms(Collection<Versioned> people) {
    return Map.of(
        "languages", joined(people, Terms::languages),
        "skills", joined(people, Terms::skills),
        "territories", joined(people, Terms::territories),
        "accounts", joined(people, Terms::accounts),
        "capacities", SqlArrays.texts(people, one -> TermRows.capacity(one.person().terms())),
        "weeks", SqlArrays.texts(people, one -> TermRows.week(one.person().terms())),
        "holidays", SqlArrays.texts(people, one -> one.person().terms().holidays()),
        "daysOff", SqlArrays.texts(people, one -> TermRows.daysOff(one.person().terms())),
        "tellings", SqlArrays.texts(people, one -> TermRows.telling(one.person().terms())));
  }

  private static SqlArrayValue joined(
      Collection<Versioned> people, Function<Terms, Collection<String>> column) {
    return SqlArrays.texts(people, one -> String.join(",", column.apply(one.person().terms())));
  }

  private static SqlArrayValue texts(
      Collection<Versioned> people, Function<Salesperson, String> column) {
    return SqlArrays.texts(people, one -> column.apply(one.person()));
  }

  private static String channels(Salesperson person) {
    return person.channels().stream().map(AlertChannel::value).collect(joining(","));
  }
}
