package io.leadpipeline.routing.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs with the first key and accepts any, so that a key can be exchanged while old links still
 * work. Signatures are HMAC-SHA256 cut to 16 bytes, the shortest that RFC 2104 section 5 allows.
 */
public final class LinkKeys {
  static final int SIGNATURE_LENGTH = 16;

  private static final int SHORTEST_KEY = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final List<SecretKeySpec> keys;

  /** With one or two secrets of at least 32 characters, the one to sign with first. */
  public LinkKeys(List<String> secrets) {
    if (secrets.isEmpty() || secrets.size() > 2) {
      throw new IllegalArgumentException(secrets.size() + " keys (expected: 1 or 2)");
    }
    this.keys = secrets.stream().map(LinkKeys::key).toList();
  }

  byte[] sign(byte[] content) {
    return sign(content, keys.getFirst());
  }

  /**
   * Compares with every key and in constant time, so that nothing is learnt from how long it takes.
   */
  boolean signed(byte[] content, byte[] signature) {
    boolean good = false;
    for (SecretKeySpec key : keys) {
      good |= MessageDigest.isEqual(sign(content, key), signature);
    }
    return good;
  }

  private static byte[] sign(byte[] content, SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(content), SIGNATURE_LENGTH);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(ALGORITHM + " is part of every Java platform", impossible);
    }
  }

  private static SecretKeySpec key(String secret) {
    if (secret.length() < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "a key of " + secret.length() + " characters (expected: at least 32)");
    }
    return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }
}
