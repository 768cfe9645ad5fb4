package io.leadpipeline.ingest.application.signature;

import io.leadpipeline.ingest.application.Arrival;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The signatures of the specification at standardwebhooks.com: {@code webhook-signature} is a list
 * parted by spaces, of which one must be of an active secret over {@code {id}.{timestamp}.{body}}.
 */
public final class StandardWebhooksSignature {

  private static final int MOST_SIGNATURES = 20;

  private StandardWebhooksSignature() {}

  /** True for a signature of the last five minutes. */
  public static boolean isGenuine(Arrival arrival) {
    String id = arrival.header("webhook-id");
    String timestamp = arrival.header("webhook-timestamp");
    if (id.isEmpty() || !Recency.inSeconds(timestamp, arrival.receivedAt())) {
      return false;
    }
    byte[] prefix = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
    List<StandardWebhooksKey> keys =
        arrival.connection().secrets().stream().map(StandardWebhooksKey::of).toList();
    return List.of(arrival.header("webhook-signature").split(" ", MOST_SIGNATURES + 1)).stream()
        .limit(MOST_SIGNATURES)
        .anyMatch(it -> keys.stream().anyMatch(key -> key.signed(it, prefix, arrival.body())));
  }
}
