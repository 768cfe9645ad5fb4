package io.leadpipeline.ingest.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets counts of hands that are too old to say what is usual. */
public final class HandRetention implements Runnable {

  private static final String TRIM =
      "delete from raised_hand where minute < now() - interval '29 days'";

  private final JdbcClient jdbc;

  public HandRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void run() {
    jdbc.sql(TRIM).update();
  }
}
