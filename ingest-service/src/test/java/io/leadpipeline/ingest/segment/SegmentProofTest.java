package io.leadpipeline.ingest.segment;

import static io.leadpipeline.ingest.segment.SegmentCalls.LOCAL;
import static io.leadpipeline.ingest.segment.SegmentCalls.SEGMENT;
import static io.leadpipeline.ingest.segment.SegmentCalls.SERVER;
import static io.leadpipeline.ingest.sources.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.ingest.application.Call;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a sender of Segment proves who it is. */
class SegmentProofTest {

  @Test
  void knowsTheWriteKeyWhereverItStands() {
    String body = "{\"type\":\"track\",\"writeKey\":\"local-segment-secret\"}";

    assertThat(SEGMENT.isGenuine(with(basic("local-segment-secret:"), "{}"))).isTrue();
    assertThat(SEGMENT.isGenuine(with(basic(":local-segment-secret"), "{}"))).isTrue();
    assertThat(SEGMENT.isGenuine(with(Map.of("x-write-key", "local-segment-secret"), "{}")))
        .isTrue();
    assertThat(SEGMENT.isGenuine(call(LOCAL, body))).isTrue();
    assertThat(SEGMENT.isGenuine(call(SERVER, basic("the-old-secret:"), "{}"))).isTrue();
  }

  @Test
  void knowsNobodyWithoutIt() {
    for (String pair :
        List.of("", ":", "guessed:", "local-segment-secre:", "local-segment-secret")) {
      boolean right = pair.equals("local-segment-secret");
      assertThat(SEGMENT.isGenuine(with(basic(pair), "{}"))).as(pair).isEqualTo(right);
    }
    assertThat(SEGMENT.isGenuine(with(Map.of("authorization", "Basic %%%"), "{}"))).isFalse();
    assertThat(SEGMENT.isGenuine(call(LOCAL, "{\"writeKey\":null}"))).isFalse();
    assertThat(SEGMENT.isGenuine(call(LOCAL, "not json"))).isFalse();
  }

  private static Map<String, String> basic(String pair) {
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return Map.of("authorization", "Basic " + encoded);
  }

  private static Call with(Map<String, String> headers, String body) {
    return call(LOCAL, headers, body);
  }
}
