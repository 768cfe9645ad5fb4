package io.leadpipeline.ingest.application.signature;

import io.leadpipeline.ingest.application.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key of standardwebhooks.com: {@code whsec_} and base64 for HMAC ({@code v1}), {@code whpk_} and
 * base64 for a public Ed25519 key ({@code v1a}); any other text is an HMAC key as it stands.
 */
public sealed interface StandardWebhooksKey {

  /**
   * The key of a secret.
   *
   * @throws IllegalArgumentException for a prefix that no key follows
   */
  static StandardWebhooksKey of(String secret) {
    if (secret.startsWith("whpk_")) {
      return new Ed25519(publicKey(Base64.getDecoder().decode(secret.substring(5))));
    }
    return new Symmetric(
        secret.startsWith("whsec_")
            ? Base64.getDecoder().decode(secret.substring(6))
            : secret.getBytes(StandardCharsets.UTF_8));
  }

  /** True when this key made the signature over these bytes one after the other. */
  boolean signed(String signature, byte[] prefix, byte[] body);

  /** HMAC-SHA256. */
  record Symmetric(Hmac hmac) implements StandardWebhooksKey {

    Symmetric(byte[] key) {
      this(new Hmac(key));
    }

    @Override
    public boolean signed(String signature, byte[] prefix, byte[] body) {
      String right = "v1," + Base64.getEncoder().encodeToString(hmac.of(prefix, body));
      return Hmac.equal(right, signature);
    }
  }

  /** Ed25519 (RFC 8032). */
  record Ed25519(PublicKey key) implements StandardWebhooksKey {

    @Override
    public boolean signed(String signature, byte[] prefix, byte[] body) {
      if (!signature.startsWith("v1a,")) {
        return false;
      }
      try {
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(prefix);
        check.update(body);
        return check.verify(Base64.getDecoder().decode(signature.substring(4)));
      } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
        return false;
      }
    }
  }

  private static PublicKey publicKey(byte[] raw) {
    byte[] header = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] encoded = new byte[header.length + raw.length];
    System.arraycopy(header, 0, encoded, 0, header.length);
    System.arraycopy(raw, 0, encoded, header.length, raw.length);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException noKey) {
      throw new IllegalArgumentException("no Ed25519 key", noKey);
    }
  }
}
