package io.leadpipeline.messaging.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.RowMapper;

/** A statement on its way into a trip; its parameters are named as in {@code :name}. */
public final class Statement {

  private final Trip trip;
  private final String sql;
  private final Map<String, Object> parameters = new HashMap<>();

  Statement(Trip trip, String sql) {
    this.trip = trip;
    this.sql = sql;
  }

  public Statement param(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  public Statement params(Map<String, Object> values) {
    parameters.putAll(values);
    return this;
  }

  /** A change; outside a transaction it is made at once. */
  public void update() {
    update(_ -> {});
  }

  /** A change of as many rows as is told once it is made. */
  public void update(IntConsumer rows) {
    trip.change(Leg.of(sql, parameters, false, done -> rows.accept(done.getUpdateCount())));
  }

  /** A question, or a change that returns rows. */
  public <T> Answer<List<T>> query(RowMapper<T> row) {
    return read(rows -> {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.mapRow(rows, all.size()));
      }
      return all;
    });
  }

  /** The same, reading the rows as a whole. */
  public <T> Answer<T> read(Rows<T> reader) {
    Answer<T> answer = new Answer<>(trip);
    trip.ask(Leg.of(sql, parameters, true, done -> answer.take(done.getResultSet(), reader)));
    return answer;
  }
}
