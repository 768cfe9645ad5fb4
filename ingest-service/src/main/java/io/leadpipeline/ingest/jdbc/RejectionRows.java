package io.leadpipeline.ingest.jdbc;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.domain.rejection.Decision;
import io.leadpipeline.ingest.domain.rejection.KeptRequest;
import io.leadpipeline.ingest.domain.rejection.Refusal;
import io.leadpipeline.ingest.domain.rejection.Rejection;
import io.leadpipeline.ingest.domain.rejection.RejectionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the table {@code rejection}. */
record RejectionRows(JsonMapper json) {

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  Rejection rejection(ResultSet row) throws SQLException {
    return new Rejection(
        row.getObject("id", UUID.class),
        row.getObject("submission_id", UUID.class),
        row.getString("provider"),
        row.getString("connection"),
        row.getString("form"),
        new Refusal(row.getString("verdict"), row.getString("code"), row.getString("detail")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        RejectionState.valueOf(row.getString("state")),
        decision(row),
        row.getObject("replayed_as", UUID.class));
  }

  KeptRequest whole(ResultSet row) throws SQLException {
    return new KeptRequest(
        rejection(row),
        json.readValue(row.getString("headers"), HEADERS),
        row.getBytes("body"),
        signal(row.getString("held")));
  }

  private @Nullable Signal signal(@Nullable String held) {
    return held == null ? null : json.readValue(held, Signal.class);
  }

  static @Nullable Decision decision(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Decision(
            row.getString("decided_by"), at.toInstant(), row.getString("decision_reason"));
  }
}
