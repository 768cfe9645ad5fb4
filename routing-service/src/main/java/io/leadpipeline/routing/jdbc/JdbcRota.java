package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.routing.application.Rota;
import io.leadpipeline.routing.domain.Choice;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Seat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rotation: whoever chooses holds the team's row until the choice is committed. */
public final class JdbcRota implements Rota {
  private static final String TAKES_LEADS = "active and on_duty and weight > 0 and not test";
  private static final String PEOPLE = "select " + RepRows.COLUMNS + " from rep order by id";
  private static final String DEFAULT_TEAM =
      "select id from team where active order by position, id limit 1";
  private static final String LOCK =
      "select id from team where id = any(:teams) order by id for update";
  private static final String SEATS =
      "select team, id, weight, turns from rep where team = any(:teams) and "
          + TAKES_LEADS
          + " order by id";
  private static final String STAFFED = "select exists (select from rep where " + TAKES_LEADS + ")";
  private static final String TURNS =
      """
      update rep r set turns = t.turns
      from unnest(:ids, :turns) as t (id, turns)
      where r.id = t.id
      """;
  private static final String CHOICES =
      """
      insert into choice (handoff_id, hop, chosen_at, team, rep_id, why, turns_after)
      select handoff_id, hop, chosen_at, team, rep_id, why, turns_after
      from unnest(:handoffs, :hops, :times, :teams, :reps, :whys, :turns)
        as t (handoff_id, hop, chosen_at, team, rep_id, why, turns_after)
      """;
  private static final String ASKED =
      "select handoff_id, rep_id from choice where handoff_id = any(:ids)";

  private final JdbcClient jdbc;

  public JdbcRota(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Salesperson> people() {
    return jdbc.sql(PEOPLE).query(RepRows::person).list();
  }

  @Override
  public Map<String, List<Seat>> lockSeats(Collection<String> teams) {
    jdbc.sql(LOCK).param("teams", SqlArrays.texts(teams)).query(String.class).list();
    Map<String, List<Seat>> seats = new HashMap<>();
    jdbc.sql(SEATS)
        .param("teams", SqlArrays.texts(teams))
        .query(row -> {
          var seat = new Seat(row.getString(2), row.getInt(3), row.getLong(4));
          seats.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(seat);
        });
    return seats;
  }

  @Override
  public void record(Collection<Choice> choices, Collection<Seat> seats) {
    if (!choices.isEmpty()) {
      write(choices);
    }
    if (!seats.isEmpty()) {
      jdbc.sql(TURNS)
          .param("ids", SqlArrays.texts(seats, Seat::rep))
          .param("turns", SqlArrays.longs(seats, Seat::turns))
          .update();
    }
  }

  @Override
  public Map<UUID, Set<String>> asked(Collection<UUID> handoffIds) {
    Map<UUID, Set<String>> asked = new HashMap<>();
    jdbc.sql(ASKED)
        .param("ids", SqlArrays.uuids(handoffIds))
        .query(row -> {
          UUID handoff = row.getObject(1, UUID.class);
          asked.computeIfAbsent(handoff, _ -> new HashSet<>()).add(row.getString(2));
        });
    return asked;
  }

  @Override
  public boolean isStaffed() {
    return jdbc.sql(STAFFED).query(Boolean.class).single();
  }

  String defaultTeam() {
    return jdbc.sql(DEFAULT_TEAM).query(String.class).single();
  }

  private void write(Collection<Choice> choices) {
    jdbc.sql(CHOICES)
        .param("handoffs", SqlArrays.uuids(choices, Choice::handoffId))
        .param("hops", SqlArrays.integers(choices, Choice::hop))
        .param("times", SqlArrays.instants(choices, Choice::at))
        .param("teams", SqlArrays.texts(choices, Choice::team))
        .param("reps", SqlArrays.texts(choices, Choice::rep))
        .param("whys", SqlArrays.texts(choices, Choice::why))
        .param("turns", SqlArrays.longs(choices, Choice::turnsAfter))
        .update();
  }
}
