package io.leadpipeline.messaging.deadletter;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How many dead letters are kept, looked up now and then so that a meter never waits. */
public final class DeadLetterCount implements Runnable {

  private static final String COUNT = "select count(*) from dead_letter";
  private static final long UNKNOWN = -1;

  private final JdbcClient jdbc;
  private volatile long kept = UNKNOWN;

  public DeadLetterCount(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As of the last look; -1 while the database is away. */
  public long kept() {
    return kept;
  }

  @Override
  public void run() {
    try {
      kept = jdbc.sql(COUNT).query(Long.class).single();
    } catch (RuntimeException away) {
      kept = UNKNOWN;
      throw away;
    }
  }
}
