package io.leadpipeline.ingest.jdbc;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Migrates and tries again until it worked. The start waits a moment for the first try, so that
 * whatever looks into a table finds it, and no longer: forms are accepted while PostgreSQL is away.
 */
public final class PatientMigration implements FlywayMigrationStrategy, Runnable {

  private static final Logger log = LoggerFactory.getLogger(PatientMigration.class);

  /** A new database takes a second or two. */
  private static final Duration START_PATIENCE = Duration.ofSeconds(5);

  private volatile @Nullable Flyway waiting;
  private volatile boolean done;
  private boolean saidSo;

  /** Tries for as long as a start may take; {@link #run} tries again. */
  @Override
  public void migrate(Flyway flyway) {
    waiting = flyway;
    var _ =
        CompletableFuture.runAsync(this)
            .completeOnTimeout(null, START_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .join();
  }

  /** Migrates what has not been migrated yet. */
  @Override
  public synchronized void run() {
    Flyway flyway = waiting;
    if (flyway == null) {
      return;
    }
    try {
      flyway.migrate();
      waiting = null;
      done = true;
      log.info("database migrated");
    } catch (FlywayException away) {
      sayOnce(away);
    }
  }

  /** True once every table is there. */
  public boolean isDone() {
    return done;
  }

  /** The same task, doing nothing before every table is there. */
  public Runnable first(Runnable task) {
    return () -> {
      if (done) {
        task.run();
      }
    };
  }

  private void sayOnce(FlywayException away) {
    if (!saidSo) {
      log.warn("database not migrated, tried again every second until it is: {}", cause(away));
      saidSo = true;
    }
  }

  private static String cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure.getClass().getSimpleName() : cause.getClass().getSimpleName();
  }
}
