package io.leadpipeline.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The three headers of a message. While a secret is replaced, the new and the old one both sign, so
 * that a receiver may change over whenever it likes.
 */
final class Signatures {

  private final List<SigningKey> keys;

  /**
   * Signs with these secrets.
   *
   * @param secrets at least one, the newest first
   */
  Signatures(List<String> secrets) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("webhook secrets: none (expected: 1 or more)");
    }
    this.keys = secrets.stream().map(SigningKey::new).toList();
  }

  /** Each try has its own time; the id stays, so that a receiver knows a repetition. */
  Map<String, String> headers(String id, Instant now, String body) {
    long seconds = now.getEpochSecond();
    String signatures =
        keys.stream().map(key -> key.sign(id, seconds, body)).collect(Collectors.joining(" "));
    return Map.of(
        "webhook-id", id,
        "webhook-timestamp", String.valueOf(seconds),
        "webhook-signature", signatures);
  }
}
