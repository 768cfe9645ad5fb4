package io.leadpipeline.ingest.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What ingest has noted of leads that tools told. */
record References(JdbcClient jdbc) {

  void awaitState(Lane lane, String lead, String expected) {
    await().untilAsserted(() -> assertThat(column(lane, lead, "state")).isEqualTo(expected));
  }

  int attempts(Lane lane, String lead) {
    return Integer.parseInt(column(lane, lead, "attempts"));
  }

  String reason(Lane lane, String lead) {
    return column(lane, lead, "reason");
  }

  String id(Lane lane, String lead) {
    return column(lane, lead, "signal_id");
  }

  private String column(Lane lane, String lead, String name) {
    return jdbc.sql(
            "select coalesce(max("
                + name
                + "::text), '') from lead_reference where provider = :provider and external_id = :id")
        .param("provider", lane.slug())
        .param("id", lane.externalId(lead))
        .query(String.class)
        .single();
  }
}
