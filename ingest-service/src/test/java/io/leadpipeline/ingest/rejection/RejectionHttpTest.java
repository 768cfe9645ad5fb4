package io.leadpipeline.ingest.rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.ingest.LoneIngest;
import io.leadpipeline.ingest.OneIngest;
import io.leadpipeline.ingest.RunningIngest;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders of the API of rejected submissions that are refused. */
@ExtendWith(OneIngest.class)
class RejectionHttpTest {

  private static RunningIngest ingest;

  @BeforeAll
  static void hasTables(RunningIngest one) {
    ingest = one;
    await()
        .atMost(LoneIngest.PATIENCE)
        .until(() -> ingest.api("GET", "/v1/rejections", "").statusCode() == 200);
  }

  @Test
  void takesNoOrderItDoesNotUnderstandAndNoneFromStrangers() {
    assertThat(ingest.api("GET", "/v1/rejections?state=gone", "").statusCode()).isEqualTo(422);
    assertThat(ingest.api("GET", "/v1/rejections?after=x", "").statusCode()).isEqualTo(422);
    for (String order : List.of("", "{", "{\"ids\":[]}", "{\"filter\":{\"forn\":\"demo\"}}")) {
      assertThat(ingest.api("POST", "/v1/rejections/replay", order).statusCode())
          .as(order)
          .isEqualTo(422);
    }
    String unknown = "/v1/rejections/" + UUID.randomUUID();
    assertThat(ingest.api("GET", unknown, "").statusCode()).isEqualTo(404);
    assertThat(ingest.api("POST", unknown + "/replay", "").statusCode()).isEqualTo(404);
    assertThat(ingest.send(HttpRequest.newBuilder(ingest.at("/v1/rejections"))).statusCode())
        .isEqualTo(401);
  }
}
