package io.leadpipeline.messaging.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Statements that are sent in one go and executed in their order, each seeing what those before it
 * did. Nothing is sent before somebody wants an answer or the transaction is to be committed.
 */
public final class Trip {

  private final JdbcOperations jdbc;
  private final boolean waitsForMore;
  private List<Leg> legs = new ArrayList<>();

  Trip(JdbcOperations jdbc, boolean waitsForMore) {
    this.jdbc = jdbc;
    this.waitsForMore = waitsForMore;
  }

  /** One more statement. */
  public Statement sql(String sql) {
    return new Statement(this, sql);
  }

  /**
   * A change is never sent behind a question: the database might wait with a long answer until we
   * read it, while we wait until it has read the change.
   */
  void change(Leg leg) {
    if (!legs.isEmpty() && legs.getLast().isQuestion()) {
      go();
    }
    legs.add(leg);
    if (!waitsForMore) {
      go();
    }
  }

  void ask(Leg leg) {
    legs.add(leg);
  }

  /** Sends what there is, and returns when all of it is done. */
  void go() {
    List<Leg> going = legs;
    legs = new ArrayList<>();
    if (going.isEmpty()) {
      return;
    }
    String all = going.stream().map(Leg::sql).collect(Collectors.joining(";\n"));
    @Nullable Object[] values = valuesOf(going);
    jdbc.execute(
        all,
        (PreparedStatement statement) -> {
          new ArgumentPreparedStatementSetter(values).setValues(statement);
          statement.execute();
          return take(statement, going);
        });
  }

  private static @Nullable Object[] valuesOf(List<Leg> legs) {
    @Nullable Object[] all =
        new @Nullable Object[legs.stream().mapToInt(leg -> leg.values().length).sum()];
    int next = 0;
    for (Leg leg : legs) {
      System.arraycopy(leg.values(), 0, all, next, leg.values().length);
      next += leg.values().length;
    }
    return all;
  }

  private static int take(PreparedStatement executed, List<Leg> going) throws SQLException {
    for (Leg leg : going) {
      leg.taken().from(executed);
      executed.getMoreResults();
    }
    return going.size();
  }
}
