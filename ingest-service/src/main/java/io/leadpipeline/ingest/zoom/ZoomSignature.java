package io.leadpipeline.ingest.zoom;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.ingest.application.signature.Recency;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code x-zm-signature: v0=} hex HMAC-SHA256 of {@code v0:{x-zm-request-timestamp}:{raw body}}
 * under the app's secret token (Zoom, "Using webhooks").
 */
final class ZoomSignature {

  private ZoomSignature() {}

  /** The active secret that signed a recent request; empty when none did. */
  static Optional<String> signer(Arrival arrival) {
    String timestamp = arrival.header("x-zm-request-timestamp");
    String signature = arrival.header("x-zm-signature");
    if (!Recency.inSeconds(timestamp, arrival.receivedAt())) {
      return Optional.empty();
    }
    byte[] prefix = ("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8);
    return arrival.connection().secrets().stream()
        .filter(it -> Hmac.equal("v0=" + new Hmac(it).hex(prefix, arrival.body()), signature))
        .findFirst();
  }
}
