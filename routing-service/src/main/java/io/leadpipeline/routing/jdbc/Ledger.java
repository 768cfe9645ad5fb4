package io.leadpipeline.routing.jdbc;

import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.routing.domain.Choice;
import io.leadpipeline.routing.domain.Decision;
import io.leadpipeline.routing.domain.Seat;
import io.leadpipeline.routing.domain.TurnChange;
import java.util.Collection;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was chosen and why; lines are only ever added. */
final class Ledger {
  private static final String CHOICES =
      """
      insert into choice (handoff_id, hop, chosen_at, team, rep_id, why, turns_after)
      select handoff_id, hop, chosen_at, team, rep_id, why, turns_after
      from unnest(:handoffs, :hops, :times, :teams, :reps, :whys, :turns)
        as t (handoff_id, hop, chosen_at, team, rep_id, why, turns_after)
      """;
  private static final String DECISIONS =
      """
      insert into decision (handoff_id, hop, decided_at, team, rep_id, why, considered)
      select handoff_id, hop, decided_at, team, rep_id, why, considered::jsonb
      from unnest(:handoffs, :hops, :times, :teams, :reps, :whys, :considered)
        as t (handoff_id, hop, decided_at, team, rep_id, why, considered)
      """;
  private static final String CHANGES =
      """
      insert into turn_change (team, rep_id, changed_at, kind, handoff_id, turns_before,
          turns_after)
      select team, rep_id, changed_at, kind, handoff_id, turns_before, turns_after
      from unnest(:teams, :reps, :times, :kinds, :handoffs, :before, :after)
        as t (team, rep_id, changed_at, kind, handoff_id, turns_before, turns_after)
      """;
  private static final String SEATS =
      """
      update rep r set turns = t.turns, present = t.present
      from unnest(:ids, :turns, :present) as t (id, turns, present)
      where r.id = t.id
      """;

  private final Trips trips;
  private final JsonMapper json = EventJson.mapper();

  Ledger(Trips trips) {
    this.trips = trips;
  }

  void choices(Collection<Choice> choices) {
    if (!choices.isEmpty()) {
      trips
          .sql(CHOICES)
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

  void decisions(Collection<Decision> decisions) {
    if (!decisions.isEmpty()) {
      trips
          .sql(DECISIONS)
          .param("handoffs", SqlArrays.uuids(decisions, Decision::handoffId))
          .param("hops", SqlArrays.integers(decisions, Decision::hop))
          .param("times", SqlArrays.instants(decisions, Decision::at))
          .param("teams", SqlArrays.texts(decisions, Decision::team))
          .param("reps", SqlArrays.texts(decisions, Decision::rep))
          .param("whys", SqlArrays.texts(decisions, Decision::why))
          .param(
              "considered",
              SqlArrays.texts(decisions, one -> json.writeValueAsString(one.considered())))
          .update();
    }
  }

  void changes(Collection<TurnChange> changes) {
    if (!changes.isEmpty()) {
      trips
          .sql(CHANGES)
          .param("teams", SqlArrays.texts(changes, TurnChange::team))
          .param("reps", SqlArrays.texts(changes, TurnChange::rep))
          .param("times", SqlArrays.instants(changes, TurnChange::at))
          .param("kinds", SqlArrays.texts(changes, one -> one.kind().name()))
          .param("handoffs", SqlArrays.uuids(changes, TurnChange::handoffId))
          .param("before", SqlArrays.longs(changes, TurnChange::before))
          .param("after", SqlArrays.longs(changes, TurnChange::after))
          .update();
    }
  }

  void seats(Collection<Seat> seats) {
    if (!seats.isEmpty()) {
      trips
          .sql(SEATS)
          .param("ids", SqlArrays.texts(seats, Seat::rep))
          .param("turns", SqlArrays.longs(seats, Seat::turns))
          .param("present", SqlArrays.booleans(seats, Seat::present))
          .update();
    }
  }
}
