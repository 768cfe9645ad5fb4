package io.leadpipeline.ingest.application;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. */
public final class Hmac {

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac prototype;

  public Hmac(String key) {
    this(key.getBytes(StandardCharsets.UTF_8));
  }

  public Hmac(byte[] key) {
    try {
      prototype = Mac.getInstance(ALGORITHM);
      prototype.init(new SecretKeySpec(key, ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException(ALGORITHM + " is part of every Java platform", impossible);
    }
  }

  /** The code of these bytes one after the other. */
  public byte[] of(byte[]... parts) {
    Mac mac = ownMac();
    for (byte[] part : parts) {
      mac.update(part);
    }
    return mac.doFinal();
  }

  /** In lower-case hex. */
  public String hex(byte[]... parts) {
    return HexFormat.of().formatHex(of(parts));
  }

  /** Compares in a time that does not tell how much is equal. */
  public static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** A Mac is not safe to share, and cloning a keyed one costs less than keying a new one. */
  private Mac ownMac() {
    try {
      return (Mac) prototype.clone();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("the platform's " + ALGORITHM + " is cloneable", impossible);
    }
  }
}
