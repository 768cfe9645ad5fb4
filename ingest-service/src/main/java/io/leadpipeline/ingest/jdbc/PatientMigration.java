package io.leadpipeline.ingest.jdbc;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Migrates beside the start and again until it worked: forms are accepted while PostgreSQL is away.
 */
public final class PatientMigration implements FlywayMigrationStrategy, Runnable {

  private static final Logger log = LoggerFactory.getLogger(PatientMigration.class);

  private volatile @Nullable Flyway waiting;
  private volatile boolean done;
  private boolean saidSo;

  /** Remembers what is to be migrated; {@link #run} does it. */
  @Override
  public void migrate(Flyway flyway) {
    waiting = flyway;
  }

  /** Migrates what has not been migrated yet. */
  @Override
  public void run() {
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
