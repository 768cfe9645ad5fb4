package io.leadpipeline.messaging;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes what is only kept to recognise repeats, once versions and unique ids guard alone. */
public final class Retention {

  private static final String TRIM_INBOX =
      "delete from inbox where recorded_at < now() - :days * interval '1 day'";
  private static final String TRIM_WRITTEN =
      "delete from outbox_written where written_at < now() - :days * interval '1 day'";

  private final JdbcClient jdbc;
  private final Duration keep;

  /** Keeps rows for {@code keep}, in whole days. */
  public Retention(JdbcClient jdbc, Duration keep) {
    this.jdbc = jdbc;
    this.keep = keep;
  }

  /** Removes older rows; returns how many. */
  public int trim() {
    return jdbc.sql(TRIM_INBOX).param("days", keep.toDays()).update()
        + jdbc.sql(TRIM_WRITTEN).param("days", keep.toDays()).update();
  }
}
