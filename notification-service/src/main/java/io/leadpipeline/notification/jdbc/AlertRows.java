package io.leadpipeline.notification.jdbc;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Rep;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Occasion;
import io.leadpipeline.notification.domain.SalesPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads taken alerts. */
final class AlertRows {

  private final JsonMapper json;

  AlertRows(JsonMapper json) {
    this.json = json;
  }

  Errand errand(ResultSet row) throws SQLException {
    return new Errand(
        notice(row),
        person(row),
        row.getInt("attempts"),
        row.getObject("planned_at", OffsetDateTime.class).toInstant());
  }

  private Notice notice(ResultSet row) throws SQLException {
    var offer = json.readValue(row.getString("content"), HandoffEvent.Offered.class);
    Rep rep = Objects.requireNonNull(offer.handoff().rep(), "an alert is planned for a rep");
    return new Notice(
        row.getObject("id", UUID.class),
        row.getObject("cause_id", UUID.class),
        new AlertChannel(row.getString("channel")),
        rep,
        offer,
        occasion(row),
        row.getString("traceparent"));
  }

  private static Occasion occasion(ResultSet row) throws SQLException {
    return new Occasion(
        Occasion.Kind.valueOf(row.getString("occasion")),
        row.getString("reason"),
        row.getString("holder"));
  }

  private static @Nullable SalesPerson person(ResultSet row) throws SQLException {
    String id = row.getString("rep_id");
    return id == null
        ? null
        : new SalesPerson(
            id,
            row.getString("name"),
            row.getString("email"),
            row.getString("language"),
            SalesPerson.zoneOf(row.getString("zone")));
  }
}
