package io.leadpipeline.prove;

import io.leadpipeline.localstack.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stops a process in its tracks, as a machine that hangs would, and lets it go on. */
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
      stop(process);
      Pause.of(LOOK);
      if (database.sql(OPEN).query(Long.class).single() > 0) {
        return true;
      }
      go(process);
      Pause.of(LOOK);
    }
    stop(process);
    return false;
  }

  void stop(ServiceProcess process) {
    signal("STOP", process);
  }

  void go(ServiceProcess process) {
    signal("CONT", process);
  }

  private static void signal(String name, ServiceProcess process) {
    try {
      int failed =
          new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
      if (failed != 0) {
        throw new IllegalStateException("kill -" + name + " " + process.name() + ": " + failed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
