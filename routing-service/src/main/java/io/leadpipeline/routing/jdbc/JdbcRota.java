package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.SqlArrays;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rotation: whoever chooses holds the team's row until the choice is committed. */
public final class JdbcRota implements Rota {
  private static final String TEAMS =
      """
      select id from team
      where id = any(:teams) or id in (select team from rep where id = any(:reps))
      order by id
      """;
  private static final String LOCK = TEAMS + " for update";
  private static final String SEATS =
      """
      select team, id, weight, turns, present from rep
      where team = any(:teams) and active and weight > 0 and not test
      order by id
      """;
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

  private final JdbcClient jdbc;
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
  public JdbcRota(JdbcClient jdbc, JdbcHandoffBook handoffs, Clock clock, boolean capacityCounts) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.handoffs = handoffs;
    this.loads = new Loads(jdbc, clock, capacityCounts);
    this.placements = new Placements(jdbc);
    this.ledger = new Ledger(jdbc);
  }

  @Override
  public List<Salesperson> people() {
    return jdbc.sql(RepRows.ALL).query(RepRows::person).list();
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
  public List<String> teams() {
    return jdbc.sql(IN_USE).query((row, _) -> row.getString(1)).list();
  }

  @Override
  public Map<String, String> companyOwners(Collection<String> domains) {
    Map<String, String> owners = new HashMap<>();
    if (!domains.isEmpty()) {
      jdbc.sql(COMPANY_OWNERS)
          .param("domains", SqlArrays.texts(domains))
          .query(row -> {
            owners.put(row.getString(1), row.getString(2));
          });
    }
    return owners;
  }

  @Override
  public void know(Map<String, String> owners) {
    List<Map.Entry<String, String>> known = List.copyOf(owners.entrySet());
    if (!known.isEmpty()) {
      jdbc.sql(KNOW)
          .param("domains", SqlArrays.texts(known, Map.Entry::getKey))
          .param("reps", SqlArrays.texts(known, Map.Entry::getValue))
          .param("now", Times.at(clock.instant()))
          .update();
    }
  }

  private Floor floor(Collection<Handoff> open, Collection<Placement> fresh, String sql) {
    Map<UUID, Placement> placed = placements.of(known(open, fresh));
    fresh.forEach(one -> placed.put(one.handoffId(), one));
    List<String> teams = teams(open, placed.values(), sql);
    List<Handoff> line = fresh.isEmpty() ? List.of() : handoffs.lineOf(teams);
    placed.putAll(placements.of(line));
    Map<String, Salesperson> people =
        people().stream().collect(Collectors.toMap(Salesperson::id, one -> one));
    Map<String, List<Seat>> seats = seats(teams);
    return new Floor(people, seats, loads.of(people, seats), asked(open, line), placed, line);
  }

  private static List<Handoff> known(Collection<Handoff> open, Collection<Placement> fresh) {
    Set<UUID> ids = fresh.stream().map(Placement::handoffId).collect(Collectors.toSet());
    return open.stream().filter(handoff -> !ids.contains(handoff.id())).toList();
  }

  private List<String> teams(Collection<Handoff> open, Collection<Placement> placed, String sql) {
    Set<String> wanted =
        open.stream().map(Handoff::team).collect(Collectors.toCollection(TreeSet::new));
    Set<String> owners =
        placed.stream()
            .flatMap(one -> one.owners().stream())
            .map(Owner::rep)
            .collect(Collectors.toCollection(TreeSet::new));
    return jdbc.sql(sql)
        .param("teams", SqlArrays.texts(wanted))
        .param("reps", SqlArrays.texts(owners))
        .query((row, _) -> row.getString(1))
        .list();
  }

  private Map<String, List<Seat>> seats(Collection<String> teams) {
    Map<String, List<Seat>> seats = new HashMap<>();
    jdbc.sql(SEATS)
        .param("teams", SqlArrays.texts(teams))
        .query(row -> {
          var seat = new Seat(row.getString(2), row.getInt(3), row.getLong(4), row.getBoolean(5));
          seats.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(seat);
        });
    return seats;
  }

  private Map<UUID, Set<String>> asked(Collection<Handoff> open, Collection<Handoff> line) {
    Map<UUID, Set<String>> asked = new HashMap<>();
    List<UUID> ids =
        Stream.concat(open.stream(), line.stream())
            .filter(handoff -> handoff.version() > 0)
            .map(Handoff::id)
            .toList();
    if (ids.isEmpty()) {
      return asked;
    }
    jdbc.sql(ASKED)
        .param("ids", SqlArrays.uuids(ids))
        .query(row -> {
          UUID handoff = row.getObject(1, UUID.class);
          asked.computeIfAbsent(handoff, _ -> new HashSet<>()).add(row.getString(2));
        });
    return asked;
  }
}
