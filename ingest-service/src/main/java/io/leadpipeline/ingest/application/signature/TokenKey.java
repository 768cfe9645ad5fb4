package io.leadpipeline.ingest.application.signature;

import io.leadpipeline.ingest.application.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * What signs a JSON Web Token: a public key in PEM for RS256, any other text for HS256. The key
 * says which it is and never the token, which could name a public key's text as a shared secret.
 */
public sealed interface TokenKey {

  /**
   * The key of a secret.
   *
   * @throws IllegalArgumentException for a PEM that is no public RSA key
   */
  static TokenKey of(String secret) {
    return secret.contains("-----BEGIN")
        ? new Rsa(publicKey(secret))
        : new Shared(new Hmac(secret));
  }

  /** As the header of a token says it. */
  String algorithm();

  /** True when this key made the signature over this text. */
  boolean signed(byte[] signature, String text);

  /** HMAC-SHA256. */
  record Shared(Hmac hmac) implements TokenKey {

    @Override
    public String algorithm() {
      return "HS256";
    }

    @Override
    public boolean signed(byte[] signature, String text) {
      return MessageDigest.isEqual(hmac.of(text.getBytes(StandardCharsets.US_ASCII)), signature);
    }
  }

  /** RSA with SHA-256 (RFC 7518). */
  record Rsa(PublicKey key) implements TokenKey {

    @Override
    public String algorithm() {
      return "RS256";
    }

    @Override
    public boolean signed(byte[] signature, String text) {
      try {
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key);
        check.update(text.getBytes(StandardCharsets.US_ASCII));
        return check.verify(signature);
      } catch (GeneralSecurityException notASignature) {
        return false;
      }
    }
  }

  /** Variables of an environment hold line breaks as they are or as {@code \n}. */
  private static PublicKey publicKey(String pem) {
    String base64 =
        pem.replaceAll("-----[A-Z ]+-----", "").replace("\\n", "").replaceAll("\\s", "");
    try {
      byte[] encoded = Base64.getDecoder().decode(base64);
      return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException noKey) {
      throw new IllegalArgumentException("no public RSA key", noKey);
    }
  }
}
