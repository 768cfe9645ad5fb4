package io.leadpipeline.routing.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.sql.Answer;
import io.leadpipeline.messaging.sql.Trip;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.routing.application.Lineup;
import io.leadpipeline.routing.application.Rota;
import io.leadpipeline.routing.domain.Choice;
import io.leadpipeline.routing.domain.Decision;
import io.leadpipeline.routing.domain.Floor;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Owner;
import io.leadpipeline.routing.domain.Placement;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Seat;
import io.leadpipeline.routing.domain.Settled;
import io.leadpipeline.routing.domain.TurnChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rotation: whoever chooses holds the team's row until the choice is committed. */
public final class JdbcRota implements Rota {
  /** These teams, and those of these reps. */
  static final String TEAMS =
      """
      select id from team
      where id = any(:teams) or id in (select team from rep where id = any(:reps))
      """;

  private static final String LOCK = TEAMS + " order by id for update";
  private static final String SEATS =
      """
      select team, id, weight, turns, present from rep
      where team in (%s) and active and weight > 0 and not test
      order by id
      """
          .formatted(TEAMS);
  private static final String ASKED =
      "select handoff_id, rep_id from choice where handoff_id = any(:ids)";
  private static final String IN_USE =
      "select id from team where active and id <> 'test' order by position, id";
  private static final String COMPANY_OWNERS =
      "select domain, rep_id from company_owner where domain = any(:domains)";
  private static final String KNOW =
      """
      insert into company_owner (domain, rep_id, at)
      select domain, rep_id, :now from unnest(:domains, :reps) as t (domain, rep_id)
      order by domain
      on conflict (domain) do update set rep_id = excluded.rep_id, at = excluded.at
      """;

  private final Trips trips;
  private final Clock clock;
  private final Loads loads;
  private final Placements placements;
  private final Ledger ledger;
  private final JdbcHandoffBook handoffs;

  /**
   * Over the tables of people and handoffs.
   *
   * @param capacityCounts whether the limits of reps count
   */
  public JdbcRota(Trips trips, JdbcHandoffBook handoffs, Clock clock, boolean capacityCounts) {
    this.trips = trips;
    this.clock = clock;
    this.handoffs = handoffs;
    this.loads = new Loads(clock, capacityCounts);
    this.placements = new Placements(trips);
    this.ledger = new Ledger(trips);
  }

  @Override
  public List<Salesperson> people() {
    return people(trips.trip()).get();
  }

  private static Answer<List<Salesperson>> people(Trip trip) {
    return trip.sql(RepRows.ALL).query(RepRows::person);
  }

  @Override
  public Floor lock(Collection<Handoff> handoffs, Collection<Placement> fresh) {
    return floor(handoffs, fresh, LOCK);
  }

  @Override
  public Floor look(Collection<Handoff> handoffs, Collection<Placement> fresh) {
    return floor(handoffs, fresh, TEAMS);
  }

  @Override
  public void record(
      Collection<Choice> choices,
      Collection<Decision> decisions,
      Collection<TurnChange> changes,
      Collection<Seat> seats) {
    ledger.choices(choices);
    ledger.decisions(decisions);
    ledger.changes(changes);
    ledger.seats(seats);
  }

  @Override
  public void place(Collection<Placement> fresh) {
    placements.save(fresh);
  }

  @Override
  public void hurry(Collection<Settled.Noted> hurried) {
    placements.hurry(hurried);
  }

  @Override
  public void leaveWaiting(Collection<Settled.Waiting> waiting) {
    placements.leaveWaiting(waiting);
  }

  @Override
  public Lineup lineup(Collection<String> domains) {
    Trip trip = trips.trip();
    var teams = trip.sql(IN_USE).query((row, _) -> row.getString("id"));
    var people = people(trip);
    var owners =
        trip.sql(COMPANY_OWNERS)
            .param("domains", SqlArrays.texts(domains))
            .query((row, _) -> Map.entry(row.getString("domain"), row.getString("rep_id")));
    return new Lineup(
        teams.get(),
        people.get(),
        owners.get().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public void know(Map<String, String> owners) {
    List<Map.Entry<String, String>> known = List.copyOf(owners.entrySet());
    if (!known.isEmpty()) {
      trips
          .sql(KNOW)
          .param("domains", SqlArrays.texts(known, Map.Entry::getKey))
          .param("reps", SqlArrays.texts(known, Map.Entry::getValue))
          .param("now", Times.at(clock.instant()))
          .update();
    }
  }

  /** The teams are locked before anything else of theirs is read, all in one trip. */
  private Floor floor(Collection<Handoff> open, Collection<Placement> fresh, String sql) {
    Map<UUID, Placement> placed = placements.of(known(open, fresh));
    fresh.forEach(one -> placed.put(one.handoffId(), one));
    Map<String, Object> teams = teams(open, placed.values());
    Trip trip = trips.trip();
    var _ = trip.sql(sql).params(teams).query((row, _) -> row.getString("id"));
    var people = people(trip);
    var seats = trip.sql(SEATS).params(teams).query(JdbcRota::sitting);
    var busy = loads.of(teams, trip);
    var waiting = fresh.isEmpty() ? List.<Handoff>of() : handoffs.lineOf(teams, trip).get();
    placed.putAll(placements.of(waiting));
    return new Floor(
        people.get().stream().collect(toMap(Salesperson::id, Function.identity())),
        byTeam(seats.get()),
        busy.get(),
        asked(open, waiting),
        placed,
        waiting);
  }

  private static List<Handoff> known(Collection<Handoff> open, Collection<Placement> fresh) {
    Set<UUID> ids = fresh.stream().map(Placement::handoffId).collect(Collectors.toSet());
    return open.stream().filter(handoff -> !ids.contains(handoff.id())).toList();
  }

  private static Map<String, Object> teams(Collection<Handoff> open, Collection<Placement> placed) {
    List<String> wanted = open.stream().map(Handoff::team).distinct().toList();
    List<String> owners =
        placed.stream().flatMap(one -> one.owners().stream()).map(Owner::rep).distinct().toList();
    return Map.of("teams", SqlArrays.texts(wanted), "reps", SqlArrays.texts(owners));
  }

  private static Sitting sitting(ResultSet row, int number) throws SQLException {
    var seat =
        new Seat(
            row.getString("id"),
            row.getInt("weight"),
            row.getLong("turns"),
            row.getBoolean("present"));
    return new Sitting(row.getString("team"), seat);
  }

  private static Map<String, List<Seat>> byTeam(List<Sitting> all) {
    return all.stream().collect(groupingBy(Sitting::team, mapping(Sitting::seat, toList())));
  }

  private Map<UUID, Set<String>> asked(Collection<Handoff> open, Collection<Handoff> line) {
    List<UUID> ids =
        Stream.concat(open.stream(), line.stream())
            .filter(handoff -> handoff.version() > 0)
            .map(Handoff::id)
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : trips.sql(ASKED).param("ids", SqlArrays.uuids(ids)).query(JdbcRota::asking).get().stream()
            .collect(groupingBy(Asking::handoff, mapping(Asking::rep, toSet())));
  }

  private static Asking asking(ResultSet row, int number) throws SQLException {
    return new Asking(row.getObject("handoff_id", UUID.class), row.getString("rep_id"));
  }

  private record Sitting(String team, Seat seat) {}

  private record Asking(UUID handoff, String rep) {}
}
