package io.leadpipeline.routing.jdbc;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.SqlArrays;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Progress;
import io.leadpipeline.routing.domain.Request;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A handoff as a row. When it was alerted belongs to the alerts' consumer and is only read here.
 */
final class HandoffRows implements RowMapper<Handoff> {
  static final String COLUMNS =
      """
      id, lead_id, cause_id, submission_id, test, test_address, clock_seconds, traceparent, state,
      team, rep_id, hop, version, created_at, offered_at, due_at, alerted_at, closed_at, trail,
      outcome, reason, nudges, snoozed, for_team, contact_by
      """;
  static final String SAVE =
      """
      insert into handoff (id, lead_id, cause_id, submission_id, test, test_address, clock_seconds,
          traceparent, state, team, rep_id, hop, version, created_at, offered_at, due_at,
          accepted_at, contacted_at, closed_at, trail, outcome, reason, nudges, snoozed, for_team,
          contact_by)
      select id, lead_id, cause_id, submission_id, test, test_address, clock_seconds,
          traceparent, state, team, rep_id, hop, version, created_at, offered_at, due_at,
          accepted_at, contacted_at, closed_at, trail::jsonb, outcome, reason, nudges, snoozed,
          for_team, contact_by
      from unnest(:ids, :leads, :causes, :submissions, :tests, :testAddresses, :clocks,
          :traceparents, :states, :teams, :reps, :hops, :versions, :created, :offered, :due,
          :accepted, :contacted, :closed, :trails, :outcomes, :reasons, :nudges, :snoozes,
          :forTeam, :contactBy)
        as t (id, lead_id, cause_id, submission_id, test, test_address, clock_seconds,
          traceparent, state, team, rep_id, hop, version, created_at, offered_at, due_at,
          accepted_at, contacted_at, closed_at, trail, outcome, reason, nudges, snoozed,
          for_team, contact_by)
      order by id
      on conflict (id) do update set
          lead_id = excluded.lead_id, state = excluded.state, team = excluded.team,
          rep_id = excluded.rep_id, hop = excluded.hop, version = excluded.version,
          offered_at = excluded.offered_at, due_at = excluded.due_at,
          accepted_at = excluded.accepted_at, contacted_at = excluded.contacted_at,
          closed_at = excluded.closed_at, trail = excluded.trail, outcome = excluded.outcome,
          reason = excluded.reason, clock_seconds = excluded.clock_seconds,
          nudges = excluded.nudges, snoozed = excluded.snoozed, for_team = excluded.for_team,
          contact_by = excluded.contact_by
      """;

  private final JsonMapper json = EventJson.mapper();

  Map<String, Object> columns(Collection<Handoff> rows) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("ids", SqlArrays.uuids(rows, Handoff::id));
    columns.put("leads", SqlArrays.uuids(rows, Handoff::leadId));
    columns.put("causes", SqlArrays.uuids(rows, row -> row.request().causeId()));
    columns.put("submissions", SqlArrays.uuids(rows, row -> row.request().submissionId()));
    columns.put("tests", SqlArrays.booleans(rows, row -> row.request().test()));
    columns.put("testAddresses", SqlArrays.texts(rows, row -> row.request().testAddress()));
    columns.put("clocks", SqlArrays.longs(rows, row -> row.request().clock().toSeconds()));
    columns.put("traceparents", SqlArrays.texts(rows, row -> row.request().traceparent()));
    columns.put("created", SqlArrays.instants(rows, row -> row.request().at()));
    columns.put("states", SqlArrays.texts(rows, row -> row.state().value()));
    columns.put("teams", SqlArrays.texts(rows, Handoff::team));
    columns.put("reps", SqlArrays.texts(rows, Handoff::rep));
    columns.put("hops", SqlArrays.integers(rows, Handoff::hop));
    columns.put("versions", SqlArrays.longs(rows, Handoff::version));
    columns.put("offered", SqlArrays.instants(rows, Handoff::offeredAt));
    columns.put("due", SqlArrays.instants(rows, Handoff::dueAt));
    columns.put("accepted", SqlArrays.instants(rows, row -> row.trail().acknowledged()));
    columns.put("contacted", SqlArrays.instants(rows, row -> row.trail().contacted()));
    columns.put("closed", SqlArrays.instants(rows, Handoff::closedAt));
    columns.put("trails", SqlArrays.texts(rows, row -> json.writeValueAsString(row.trail())));
    columns.put("outcomes", SqlArrays.texts(rows, row -> textOf(row.outcome())));
    columns.put("reasons", SqlArrays.texts(rows, Handoff::reason));
    columns.put("nudges", SqlArrays.integers(rows, row -> row.progress().nudges()));
    columns.put("snoozes", SqlArrays.booleans(rows, row -> row.progress().snoozed()));
    columns.put("forTeam", SqlArrays.booleans(rows, row -> row.progress().forTeam()));
    columns.put("contactBy", SqlArrays.instants(rows, row -> row.progress().contactBy()));
    return columns;
  }

  @Override
  public Handoff mapRow(ResultSet row, int number) throws SQLException {
    Request request = request(row);
    String outcome = row.getString("outcome");
    return new Handoff(
        row.getObject("id", UUID.class),
        row.getObject("lead_id", UUID.class),
        request,
        new HandoffState(row.getString("state")),
        row.getString("team"),
        row.getString("rep_id"),
        row.getInt("hop"),
        row.getLong("version"),
        request.trail(),
        Times.of(row, "offered_at"),
        Times.of(row, "due_at"),
        Times.of(row, "closed_at"),
        outcome == null ? null : new OutcomeKind(outcome),
        row.getString("reason"),
        progress(row));
  }

  private static Progress progress(ResultSet row) throws SQLException {
    return new Progress(
        row.getInt("nudges"),
        row.getBoolean("snoozed"),
        row.getBoolean("for_team"),
        Times.of(row, "contact_by"));
  }

  private Request request(ResultSet row) throws SQLException {
    return new Request(
        row.getObject("cause_id", UUID.class),
        row.getObject("submission_id", UUID.class),
        row.getBoolean("test"),
        row.getString("test_address"),
        Duration.ofSeconds(row.getLong("clock_seconds")),
        Objects.requireNonNull(Times.of(row, "created_at")),
        trail(row),
        row.getString("traceparent"));
  }

  private Trail trail(ResultSet row) throws SQLException {
    Trail trail = json.readValue(row.getString("trail"), Trail.class);
    Instant alerted = Times.of(row, "alerted_at");
    return alerted == null ? trail : trail.withAlerted(alerted);
  }

  private static @Nullable String textOf(@Nullable OutcomeKind outcome) {
    return outcome == null ? null : outcome.value();
  }
}
