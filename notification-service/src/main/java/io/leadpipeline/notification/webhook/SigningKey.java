package io.leadpipeline.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A symmetric key of the specification: {@code whsec_} and base64 of 24 to 64 bytes. */
final class SigningKey {

  private static final String PREFIX = "whsec_";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private final SecretKeySpec key;

  /**
   * Reads a secret.
   *
   * @throws IllegalArgumentException for another text, without repeating it
   */
  SigningKey(String secret) {
    byte[] bytes = bytes(secret);
    if (bytes.length < SHORTEST || bytes.length > LONGEST) {
      throw unreadable();
    }
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  private static byte[] bytes(String secret) {
    if (!secret.startsWith(PREFIX)) {
      throw unreadable();
    }
    try {
      return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    } catch (IllegalArgumentException notBase64) {
      throw unreadable();
    }
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "webhook secret (expected: whsec_ and base64 of 24 to 64 bytes)");
  }

  /** The signature of one message, {@code v1,} and base64. */
  String sign(String id, long seconds, String body) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      byte[] signed = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", impossible);
    }
  }
}
