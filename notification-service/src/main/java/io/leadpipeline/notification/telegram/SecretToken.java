package io.leadpipeline.notification.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The word that Telegram repeats in each call of a webhook, given to it by {@code setWebhook}. */
public final class SecretToken {

  private final byte[] token;

  public SecretToken(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  /** Compares in constant time. */
  boolean is(String given) {
    return MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
  }
}
