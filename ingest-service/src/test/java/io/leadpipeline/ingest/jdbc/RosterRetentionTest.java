package io.leadpipeline.ingest.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.testsupport.Infrastructure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RosterRetentionTest {

  private final JdbcClient jdbc =
      JdbcClient.create(Infrastructure.freshDatabase().migrated().dataSource());

  @Test
  void forgetsRostersOfWebinarsLongOver() {
    fact("over", "now()", "now() - interval '91 days'");
    fact("recent", "now() - interval '200 days'", "now() - interval '89 days'");
    fact("open", "now() - interval '200 days'", "null");
    fact("endless", "now() - interval '401 days'", "null");
    told("over");
    told("recent");

    new RosterRetention(jdbc, Duration.ofDays(90), () -> false).run();
    assertThat(left("webinar_fact")).hasSize(4);
    new RosterRetention(jdbc, Duration.ofDays(90), () -> true).run();

    assertThat(left("webinar_fact")).containsExactly("open", "recent");
    assertThat(left("attendance")).containsExactly("recent");
  }

  private void fact(String webinar, String notedAt, String settledAt) {
    jdbc.sql(
            """
            insert into webinar_fact (signal_id, webinar_key, fact, noted_at, settled_at)
            values (gen_random_uuid(), '%s', '{}', %s, %s)
            """
                .formatted(webinar, notedAt, settledAt))
        .update();
  }

  private void told(String webinar) {
    jdbc.sql(
            """
            insert into attendance (submission_id, webinar_key, revision, kind, told_at)
            values (gen_random_uuid(), :webinar, 0, 'WEBINAR_MISSED', now() - interval '91 days')
            """)
        .param("webinar", webinar)
        .update();
  }

  private List<String> left(String table) {
    return jdbc.sql("select webinar_key from " + table + " order by 1")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
