package io.leadpipeline.messaging;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A number from the database, looked up now and then so that a meter never waits for it. */
public final class SqlFigure implements Runnable {

  private static final long UNKNOWN = -1;

  private final JdbcClient jdbc;
  private final String sql;
  private volatile long value = UNKNOWN;

  /** What {@code sql}, a query for one number, says. */
  public SqlFigure(JdbcClient jdbc, String sql) {
    this.jdbc = jdbc;
    this.sql = sql;
  }

  /** As of the last look; -1 while the database is away. */
  public long value() {
    return value;
  }

  @Override
  public void run() {
    try {
      value = jdbc.sql(sql).query(Long.class).single();
    } catch (RuntimeException away) {
      value = UNKNOWN;
      throw away;
    }
  }
}
