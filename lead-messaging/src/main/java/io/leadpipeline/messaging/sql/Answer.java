package io.leadpipeline.messaging.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the database will answer; whoever wants to know it sends the trip off. */
public final class Answer<T> {

  private final Trip trip;
  private @Nullable T value;

  Answer(Trip trip) {
    this.trip = trip;
  }

  /**
   * The answer, once the trip is back.
   *
   * @throws IllegalStateException when the trip failed before
   */
  public T get() {
    if (value == null) {
      trip.go();
    }
    if (value == null) {
      throw new IllegalStateException("no answer: its trip has failed");
    }
    return value;
  }

  void take(ResultSet rows, Rows<T> reader) throws SQLException {
    try (rows) {
      value = reader.read(rows);
    }
  }
}
