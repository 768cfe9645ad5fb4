package io.leadpipeline.ingest.zoom;

import static io.leadpipeline.ingest.zoom.ZoomCalls.NOW;
import static io.leadpipeline.ingest.zoom.ZoomCalls.OLD_SECRET;
import static io.leadpipeline.ingest.zoom.ZoomCalls.SECRET;
import static io.leadpipeline.ingest.zoom.ZoomCalls.ZOOM;
import static io.leadpipeline.ingest.zoom.ZoomCalls.call;
import static io.leadpipeline.ingest.zoom.ZoomCalls.payload;
import static io.leadpipeline.ingest.zoom.ZoomCalls.signed;
import static io.leadpipeline.ingest.zoom.ZoomCalls.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zoom asks whether an address is ours by a challenge. */
class ZoomHandshakeTest {

  @Test
  void answersAChallengeWithTheSecretThatSignedIt() {
    byte[] body = payload("zoom-endpoint-url_validation");
    String token = "qgg8vlvZRS6UYooatFL8Aw";

    for (String secret : List.of(SECRET, OLD_SECRET)) {
      assertThat(challenge(signed(body, secret, NOW)))
          .contains(
              Map.of(
                  "plainToken",
                  token,
                  "encryptedToken",
                  new Hmac(secret).hex(token.getBytes(StandardCharsets.UTF_8))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v0:1763780400:{}",
        "v0:1763780400:{\\\"event\\\":\\\"webinar.ended\\\"}",
        "short",
        "qgg8vlvZRS6UYooatFL8Aw qgg8vlvZRS6UYooatFL8Aw",
        ""
      })
  void signsNothingThatCouldBeAnEvent(String token) {
    String body = text("zoom-endpoint-url_validation").replace("qgg8vlvZRS6UYooatFL8Aw", token);

    assertThat(challenge(signed(body.getBytes(StandardCharsets.UTF_8)))).isEmpty();
  }

  @Test
  void signsNothingForAStranger() {
    byte[] body = payload("zoom-endpoint-url_validation");

    assertThat(ZOOM.isGenuine(call(signed(body, "guessed", NOW)))).isFalse();
    assertThat(challenge(signed(body, "guessed", NOW))).isEmpty();
  }

  private static Optional<Map<String, String>> challenge(Arrival arrival) {
    return ZOOM.handshake(call(arrival));
  }
}
