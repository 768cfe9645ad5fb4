package io.leadpipeline.ingest.jdbc;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Reason;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.Trail;
import io.leadpipeline.ingest.domain.status.SubmissionState;
import io.leadpipeline.ingest.domain.status.SubmissionStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a row of {@link JdbcSubmissions}; each part is null until its topic told it. */
final class StatusRow implements RowMapper<SubmissionStatus> {

  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  private final JsonMapper json;

  StatusRow(JsonMapper json) {
    this.json = json;
  }

  @Override
  public SubmissionStatus mapRow(ResultSet row, int number) throws SQLException {
    String state = row.getString("state");
    return new SubmissionStatus(
        row.getObject("submission_id", UUID.class),
        state == null ? SubmissionState.ACCEPTED : SubmissionState.valueOf(state),
        row.getString("reason"),
        state == null ? null : source(row),
        row.getBoolean("hand_raised"),
        row.getString("stage") == null ? null : standing(row),
        row.getString("stage_to") == null ? null : step(row),
        row.getString("handoff_state") == null ? null : offer(row),
        row.getString("alert_state") == null ? null : notice(row),
        trail(row));
  }

  private static SubmissionStatus.From source(ResultSet row) throws SQLException {
    return new SubmissionStatus.From(
        row.getString("provider"),
        row.getString("connection"),
        row.getString("form"),
        row.getObject("received", OffsetDateTime.class).toInstant());
  }

  private SubmissionStatus.Standing standing(ResultSet row) throws SQLException {
    return new SubmissionStatus.Standing(
        row.getObject("lead_id", UUID.class),
        row.getBoolean("lead_own"),
        new Stage(row.getString("stage")),
        new Temperature(row.getString("temperature")),
        row.getDouble("fit"),
        row.getDouble("engagement"),
        json.readValue(row.getString("why_now"), REASONS));
  }

  private static SubmissionStatus.Step step(ResultSet row) throws SQLException {
    return new SubmissionStatus.Step(
        new Stage(row.getString("stage_from")), new Stage(row.getString("stage_to")));
  }

  private static SubmissionStatus.Offer offer(ResultSet row) throws SQLException {
    return new SubmissionStatus.Offer(
        row.getObject("handoff_id", UUID.class),
        row.getBoolean("handoff_own"),
        new HandoffState(row.getString("handoff_state")),
        row.getString("rep_name"),
        row.getInt("hop"));
  }

  private static SubmissionStatus.Notice notice(ResultSet row) throws SQLException {
    return new SubmissionStatus.Notice(
        row.getObject("alert_id", UUID.class),
        new AlertChannel(row.getString("channel")),
        new AlertState(row.getString("alert_state")));
  }

  /** An earlier handoff's times are no steps of this submission. */
  private static Trail trail(ResultSet row) throws SQLException {
    boolean own = row.getBoolean("handoff_own");
    return new Trail(
        instant(row, "occurred"),
        instant(row, "received"),
        instant(row, "accepted"),
        row.getBoolean("lead_own") ? instant(row, "scored") : null,
        own ? instant(row, "routed") : null,
        own ? instant(row, "alerted") : null,
        own ? instant(row, "acknowledged") : null,
        own ? instant(row, "contacted") : null);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
