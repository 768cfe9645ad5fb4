package io.leadpipeline.prove;

import io.leadpipeline.e2e.Freeze;
import io.leadpipeline.localstack.ServiceProcess;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Freezes routing with a transaction open. */
final class Hold {

  private static final int TRIES = 40;
  private static final Duration LOOK = Duration.ofMillis(300);

  /** Whoever lives is done with a statement long before; these are of the process that hangs. */
  private static final String OPEN =
      """
      select count(*) from pg_stat_activity
      where datname = 'routing' and state = 'idle in transaction'
        and state_change < clock_timestamp() - interval '200 ms'
      """;

  private final JdbcClient database;

  Hold(JdbcClient database) {
    this.database = database;
  }

  /** Stops it, if that can be brought about with a transaction open; true when it was. */
  boolean stopInTransaction(ServiceProcess process) {
    for (int tries = 1; tries < TRIES; tries++) {
      Freeze.stop(process.pid());
      Pause.of(LOOK);
      if (database.sql(OPEN).query(Long.class).single() > 0) {
        return true;
      }
      Freeze.go(process.pid());
      Pause.of(LOOK);
    }
    Freeze.stop(process.pid());
    return false;
  }
}
