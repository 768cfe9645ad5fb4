package io.leadpipeline.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetersTest {

  private static final Meters METERS =
      Meters.read(
          """
          # HELP leadpipeline_ingest_requests_total
          # TYPE leadpipeline_ingest_requests_total counter
          leadpipeline_ingest_requests_total{outcome="accepted"} 1204.0
          leadpipeline_ingest_requests_total{outcome="spam"} 40.0
          leadpipeline_outbox_waiting -1.0
          jvm_buffer{id="a b"} 1.5E7
          strange{le="+Inf"} +Inf
          """);

  @Test
  void sumsByNameAndLabel() {
    assertThat(METERS.sum("leadpipeline_ingest_requests_total", "")).hasValue(1244);
    assertThat(METERS.sum("leadpipeline_ingest_requests_total", "outcome=\"spam\"")).hasValue(40);
    assertThat(METERS.sum("jvm_buffer", "")).hasValue(15_000_000);
  }

  @Test
  void doesNotInventWhatIsNotThere() {
    assertThat(METERS.sum("leadpipeline_spool_waiting", "")).isEmpty();
  }
}
