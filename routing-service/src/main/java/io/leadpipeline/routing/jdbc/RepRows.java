package io.leadpipeline.routing.jdbc;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.routing.domain.Absence;
import io.leadpipeline.routing.domain.DutyOverride;
import io.leadpipeline.routing.domain.Presence;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.hours.Span;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A salesperson as a row, with what was said of their presence. */
final class RepRows {
  static final String ALL =
      """
      select r.id, r.team, r.name, r.email, r.languages, r.skills, r.territories, r.accounts,
          r.capacity, r.week, r.holidays, r.days_off, r.telling, r.zone, r.manager, r.weight, r.channels,
          r.on_duty, r.active, r.test, r.version, r.turns, r.present,
          d.on_duty as said_on_duty, d.since, d.until_at, d.reason,
          a.ids, a.froms, a.tos, a.reasons
      from rep r
      left join duty_override d on d.rep_id = r.id
      left join (
          select rep_id, array_agg(id) as ids, array_agg(extract(epoch from from_at)) as froms,
              array_agg(extract(epoch from to_at)) as tos, array_agg(reason) as reasons
          from absence where to_at > now() - interval '2 days' group by rep_id
      ) a on a.rep_id = r.id
      order by r.id
      """;

  private RepRows() {}

  static Salesperson person(ResultSet row, int number) throws SQLException {
    return new Salesperson(
        row.getString("id"),
        row.getString("team"),
        row.getString("name"),
        row.getString("email"),
        row.getString("zone"),
        row.getString("manager"),
        texts(row, "channels").stream().map(AlertChannel::new).toList(),
        row.getInt("weight"),
        row.getBoolean("on_duty"),
        row.getBoolean("active"),
        row.getBoolean("test"),
        TermRows.terms(row),
        new Presence(override(row), absences(row)));
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  private static @Nullable DutyOverride override(ResultSet row) throws SQLException {
    Instant since = Times.of(row, "since");
    return since == null
        ? null
        : new DutyOverride(
            row.getBoolean("said_on_duty"),
            since,
            Times.of(row, "until_at"),
            row.getString("reason"));
  }

  private static List<Absence> absences(ResultSet row) throws SQLException {
    Array ids = row.getArray("ids");
    if (ids == null) {
      return List.of();
    }
    UUID[] all = (UUID[]) ids.getArray();
    Number[] froms = (Number[]) row.getArray("froms").getArray();
    Number[] tos = (Number[]) row.getArray("tos").getArray();
    String[] reasons = (String[]) row.getArray("reasons").getArray();
    List<Absence> absences = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      absences.add(new Absence(all[i], new Span(second(froms[i]), second(tos[i])), reasons[i]));
    }
    return absences;
  }

  private static Instant second(Number epoch) {
    return Instant.ofEpochSecond(epoch.longValue());
  }
}
