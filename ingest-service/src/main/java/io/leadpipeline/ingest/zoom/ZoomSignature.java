package io.leadpipeline.ingest.zoom;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Hmac;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code x-zm-signature: v0=} hex HMAC-SHA256 of {@code v0:{x-zm-request-timestamp}:{raw body}}
 * under the app's secret token (Zoom, "Using webhooks").
 */
final class ZoomSignature {

  /** Our rule; Zoom states none. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final int LONGEST_TIMESTAMP = 10;

  private ZoomSignature() {}

  /** The active secret that signed a recent request; empty when none did. */
  static Optional<String> signer(Arrival arrival) {
    String timestamp = arrival.header("x-zm-request-timestamp");
    String signature = arrival.header("x-zm-signature");
    if (!recent(timestamp, arrival.receivedAt())) {
      return Optional.empty();
    }
    byte[] prefix = ("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8);
    return arrival.connection().secrets().stream()
        .filter(it -> Hmac.equal("v0=" + new Hmac(it).hex(prefix, arrival.body()), signature))
        .findFirst();
  }

  private static boolean recent(String timestamp, Instant now) {
    boolean digits =
        !timestamp.isEmpty()
            && timestamp.length() <= LONGEST_TIMESTAMP
            && timestamp.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits) {
      return false;
    }
    Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
  }
}
