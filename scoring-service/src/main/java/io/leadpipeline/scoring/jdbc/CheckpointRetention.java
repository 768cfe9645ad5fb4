package io.leadpipeline.scoring.jdbc;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets checkpoints that hardly any late signal will need; the record has all they had. */
public final class CheckpointRetention implements Runnable {

  private static final String TRIM =
      """
      delete from checkpoint
      where ctid = any(array(
        select ctid from checkpoint
        where created_at < now() - make_interval(secs => :seconds)
        limit 10000))
      """;

  private final JdbcClient jdbc;
  private final Duration keep;

  public CheckpointRetention(JdbcClient jdbc, Duration keep) {
    this.jdbc = jdbc;
    this.keep = keep;
  }

  @Override
  public void run() {
    jdbc.sql(TRIM).param("seconds", (double) keep.toSeconds()).update();
  }
}
