package io.leadpipeline.starter.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/** Tells a database that is away from a fault of ours: the first heals, the second does not. */
public final class Outages {

  private static final List<String> STATES = List.of("08", "25P03", "53", "57");

  private Outages() {}

  public static boolean isOutage(Throwable failure) {
    return Causes.any(
        failure, e -> e instanceof SQLTransientConnectionException || hasOutageState(e));
  }

  private static boolean hasOutageState(Throwable e) {
    return e instanceof SQLException sql
        && sql.getSQLState() != null
        && STATES.stream().anyMatch(sql.getSQLState()::startsWith);
  }
}
