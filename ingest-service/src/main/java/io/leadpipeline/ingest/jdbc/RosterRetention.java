package io.leadpipeline.ingest.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets who was at webinars that are long over, and what never got an end within a year. */
public final class RosterRetention implements Runnable {

  private static final String FACTS =
      """
      delete from webinar_fact
      where settled_at < now() - :days * interval '1 day' or noted_at < now() - interval '400 days'
      """;

  // What was told stays as long as a fact may still correct it.
  private static final String ATTENDANCE =
      """
      delete from attendance a
      where told_at < now() - :days * interval '1 day'
        and not exists (select 1 from webinar_fact f where f.webinar_key = a.webinar_key)
      """;

  private final JdbcClient jdbc;
  private final Duration keep;
  private final BooleanSupplier migrated;

  /** Keeps rosters for {@code keep} after the webinar, in whole days. */
  public RosterRetention(JdbcClient jdbc, Duration keep, BooleanSupplier migrated) {
    this.jdbc = jdbc;
    this.keep = keep;
    this.migrated = migrated;
  }

  @Override
  public void run() {
    if (migrated.getAsBoolean()) {
      List.of(FACTS, ATTENDANCE)
          .forEach(trim -> jdbc.sql(trim).param("days", keep.toDays()).update());
    }
  }
}
