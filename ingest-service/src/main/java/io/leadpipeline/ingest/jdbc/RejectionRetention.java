package io.leadpipeline.ingest.jdbc;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets rejected submissions; one that was accepted and is held waits for its decision. */
public final class RejectionRetention implements Runnable {

  private static final String TRIM =
      """
      delete from rejection
      where noted_at < now() - :days * interval '1 day' and (verdict <> 'HELD' or state <> 'OPEN')
      """;

  private final JdbcClient jdbc;
  private final Duration keep;
  private final BooleanSupplier migrated;

  /** Keeps rows for {@code keep}, in whole days, once their table is there. */
  public RejectionRetention(JdbcClient jdbc, Duration keep, BooleanSupplier migrated) {
    this.jdbc = jdbc;
    this.keep = keep;
    this.migrated = migrated;
  }

  @Override
  public void run() {
    if (migrated.getAsBoolean()) {
      jdbc.sql(TRIM).param("days", keep.toDays()).update();
    }
  }
}
