package io.leadpipeline.ingest.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes what nobody has told anything new of for a while. */
public final class StatusRetention implements Runnable {

  private static final List<String> TABLES =
      List.of("submission", "announced_lead", "stage_change", "handoff_copy", "alert_copy");
  private static final String TRIM =
      "delete from %s where noted_at < now() - :days * interval '1 day'";

  private final JdbcClient jdbc;
  private final Duration keep;
  private final BooleanSupplier migrated;

  /** Keeps rows for {@code keep}, in whole days, once their tables are there. */
  public StatusRetention(JdbcClient jdbc, Duration keep, BooleanSupplier migrated) {
    this.jdbc = jdbc;
    this.keep = keep;
    this.migrated = migrated;
  }

  @Override
  public void run() {
    if (migrated.getAsBoolean()) {
      TABLES.forEach(this::trim);
    }
  }

  private void trim(String table) {
    jdbc.sql(TRIM.formatted(table)).param("days", keep.toDays()).update();
  }
}
