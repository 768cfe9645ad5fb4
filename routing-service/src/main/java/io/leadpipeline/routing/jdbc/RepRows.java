package io.leadpipeline.routing.jdbc;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.routing.domain.Salesperson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** A salesperson as a row. */
final class RepRows {
  static final String COLUMNS =
      "id, team, name, email, language, zone, manager, weight, channels, on_duty, active, test,"
          + " version, turns";

  private RepRows() {}

  static Salesperson person(ResultSet row, int number) throws SQLException {
    return new Salesperson(
        row.getString("id"),
        row.getString("team"),
        row.getString("name"),
        row.getString("email"),
        row.getString("language"),
        row.getString("zone"),
        row.getString("manager"),
        channels(row),
        row.getInt("weight"),
        row.getBoolean("on_duty"),
        row.getBoolean("active"),
        row.getBoolean("test"));
  }

  private static List<AlertChannel> channels(ResultSet row) throws SQLException {
    String[] names = (String[]) row.getArray("channels").getArray();
    return Stream.of(names).map(AlertChannel::new).toList();
  }
}
