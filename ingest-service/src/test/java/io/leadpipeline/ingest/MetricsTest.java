package io.leadpipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.testsupport.MetricCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneIngest.class)
class MetricsTest {

  @Test
  void tellsEveryMetricItPromises(RunningIngest ingest) {
    assertThat(ingest.post("demo", "name=Lan&email=meters@acme.example").statusCode())
        .isEqualTo(202);

    await().untilAsserted(() -> MetricCatalogue.isKeptBy("ingest", ingest.prometheus()));
  }

  @Test
  void showsDeadLettersToOperatorsOnly(RunningIngest ingest) {
    assertThat(ingest.api("GET", "/v1/dead-letters?state=kept", "").statusCode()).isEqualTo(200);
    assertThat(ingest.api("GET", "/v1/dead-letters?colour=red", "").statusCode()).isEqualTo(422);
    assertThat(ingest.api("POST", "/v1/dead-letters/discard", "{\"ids\": []}").statusCode())
        .isEqualTo(422);
    assertThat(
            ingest
                .send(java.net.http.HttpRequest.newBuilder(ingest.at("/v1/dead-letters")))
                .statusCode())
        .isEqualTo(401);
  }
}
