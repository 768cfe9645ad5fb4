package io.leadpipeline.notification.jdbc;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.RepChanged.QuietHours;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.notification.domain.Reach;
import io.leadpipeline.notification.domain.SalesPerson;
import io.leadpipeline.notification.domain.Wishes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads reps with the addresses that work. */
final class PersonRows {

  /** Of the table {@code person} as {@code p}. */
  static final String COLUMNS =
      """
      p.rep_id, p.name, p.email, p.language, p.zone, p.channels, p.quiet_hours, p.on_duty,
      p.digest, p.heat,
      (select jsonb_object_agg(g.channel, g.address) from target g
       where g.rep_id = p.rep_id and g.lost_at is null) as addresses,
      (select w.content from preference w where w.rep_id = p.rep_id) as wishes
      """;

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, List<Temperature>>> HEATS =
      new TypeReference<>() {};

  private final JsonMapper json;

  PersonRows(JsonMapper json) {
    this.json = json;
  }

  SalesPerson person(ResultSet row) throws SQLException {
    var person =
        new SalesPerson(
            row.getString("rep_id"),
            row.getString("name"),
            row.getString("email"),
            row.getString("language"),
            SalesPerson.zoneOf(row.getString("zone")),
            reach(row));
    String wishes = row.getString("wishes");
    return wishes == null ? person : person.wishing(json.readValue(wishes, Wishes.class));
  }

  private Reach reach(ResultSet row) throws SQLException {
    String[] channels = json.readValue(row.getString("channels"), String[].class);
    QuietHours[] quiet = json.readValue(row.getString("quiet_hours"), QuietHours[].class);
    return new Reach(
        Stream.of(channels).map(AlertChannel::new).toList(),
        addresses(row),
        List.of(quiet),
        row.getBoolean("on_duty"),
        Reach.heats(json.readValue(row.getString("heat"), HEATS)),
        Reach.digest(List.of(json.readValue(row.getString("digest"), String[].class))));
  }

  private Map<AlertChannel, String> addresses(ResultSet row) throws SQLException {
    String found = row.getString("addresses");
    if (found == null) {
      return Map.of();
    }
    return json.readValue(found, TEXTS).entrySet().stream()
        .collect(
            Collectors.toMap(each -> new AlertChannel(each.getKey()), each -> each.getValue()));
  }
}
