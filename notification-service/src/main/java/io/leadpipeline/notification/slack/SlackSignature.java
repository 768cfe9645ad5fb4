package io.leadpipeline.notification.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How Slack signs what it sends: {@code v0=} and the hex HMAC-SHA256 of {@code v0:timestamp:body}
 * under the app's signing secret. Older than five minutes, it may be a replay.
 */
public final class SlackSignature {

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final SecretKeySpec key;

  /**
   * Signatures under this secret.
   *
   * @param secret not empty
   */
  public SlackSignature(String secret) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /** True if Slack sent this body within the last five minutes. */
  public boolean isGenuine(String timestamp, String signature, String body, Instant now) {
    byte[] right = sign(timestamp, body).getBytes(StandardCharsets.UTF_8);
    return isRecent(timestamp, now)
        && MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isRecent(String timestamp, Instant now) {
    if (!SECONDS.matcher(timestamp).matches()) {
      return false;
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
  }

  private String sign(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      byte[] signed = ("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8);
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", impossible);
    }
  }
}
