package io.leadpipeline.notification.jdbc;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.Trail;
import io.leadpipeline.notification.domain.Acknowledgement;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Occasion;
import io.leadpipeline.notification.domain.Route;
import io.leadpipeline.notification.domain.SalesPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads taken alerts. */
final class AlertRows {

  /** Of the table {@code alert} as {@code a}. */
  static final String COLUMNS =
      """
      a.id, a.cause_id, a.channel, a.traceparent, a.content, a.attempts, a.planned_at, a.occasion,
      a.reason, a.holder, a.next_channels, a.falls_back_at,
      case when a.occasion <> 'OFFER' and a.channel in ('SLACK', 'TELEGRAM') then
        (select f.detail from alert f
         where f.lead_id = a.lead_id and f.rep_id = a.rep_id and f.channel = a.channel
           and f.id <> a.id and f.state = 'ACCEPTED_BY_CHANNEL'
         order by f.planned_at limit 1)
      end as follows
      """;

  private final JsonMapper json;
  private final PersonRows people;

  AlertRows(JsonMapper json) {
    this.json = json;
    this.people = new PersonRows(json);
  }

  Errand errand(ResultSet row) throws SQLException {
    return new Errand(
        notice(row),
        person(row),
        row.getInt("attempts"),
        instant(row, "planned_at"),
        row.getString("follows"));
  }

  Notice notice(ResultSet row) throws SQLException {
    var offer = json.readValue(row.getString("content"), HandoffEvent.Offered.class);
    Rep rep = Objects.requireNonNull(offer.handoff().rep(), "an alert is planned for a rep");
    return new Notice(
        row.getObject("id", UUID.class),
        row.getObject("cause_id", UUID.class),
        new AlertChannel(row.getString("channel")),
        rep,
        offer,
        occasion(row),
        row.getString("traceparent"),
        route(row));
  }

  Acknowledgement acknowledgement(ResultSet row) throws SQLException {
    Notice notice = notice(row);
    Trail trail =
        notice
            .about()
            .trail()
            .withAlerted(instant(row, "state_at"))
            .withAcknowledged(instant(row, "acknowledged_at"));
    return new Acknowledgement(notice, row.getInt("attempts"), row.getLong("version"), trail);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Route route(ResultSet row) throws SQLException {
    String[] next = (String[]) row.getArray("next_channels").getArray();
    return new Route(
        Stream.of(next).map(AlertChannel::new).toList(),
        Instant.EPOCH,
        instant(row, "falls_back_at"));
  }

  private static Occasion occasion(ResultSet row) throws SQLException {
    return new Occasion(
        Occasion.Kind.valueOf(row.getString("occasion")),
        row.getString("reason"),
        row.getString("holder"));
  }

  private @Nullable SalesPerson person(ResultSet row) throws SQLException {
    return row.getString("rep_id") == null ? null : people.person(row);
  }
}
