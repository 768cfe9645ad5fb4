package io.leadpipeline.ingest.domain;

/** How the sender of a connection proves that it knows one of the connection's secrets. */
public sealed interface Proof {

  /** False when anybody may call: then nothing that is said counts as verified. */
  default boolean ofSender() {
    return true;
  }

  /** Nothing is asked for. */
  record None() implements Proof {
    @Override
    public boolean ofSender() {
      return false;
    }
  }

  /**
   * The secret itself in a header.
   *
   * @param header in lower case
   * @param prefix before the secret, such as {@code "Bearer "}; letter case does not matter
   */
  record SecretHeader(String header, String prefix) implements Proof {}

  /** HTTP Basic: the secret as password, or as user name without a password. */
  record Basic() implements Proof {}

  /**
   * HMAC-SHA256 under the secret.
   *
   * @param header in lower case
   * @param prefix before the signature, such as {@code sha256=}
   * @param signed what is signed: text with the places {@code {body}} and {@code {timestamp}}
   * @param timestampHeader in lower case; looked at when the timestamp is signed
   */
  record Hmac(
      String header, String prefix, Encoding encoding, String signed, String timestampHeader)
      implements Proof {

    public static final String BODY = "{body}";
    public static final String TIMESTAMP = "{timestamp}";

    /** True when an old call cannot be sent again. */
    public boolean timestamped() {
      return signed.contains(TIMESTAMP);
    }
  }

  /** The signatures of standardwebhooks.com: HMAC ({@code v1}) and Ed25519 ({@code v1a}). */
  record StandardWebhooks() implements Proof {}

  /**
   * HMAC-SHA256 of {@code {t}.{body}} in a header such as {@code t=1700000000,v1=5257a8…}.
   *
   * @param header in lower case
   */
  record SignedParts(String header) implements Proof {}

  /** The body is a JSON Web Token, signed under a public key (RS256) or a shared one (HS256). */
  record SignedToken() implements Proof {}

  /** The secret as header {@code X-Leadpipeline-Key}, or as {@code ?key=} of the address. */
  record Key() implements Proof {}

  /**
   * The secret itself in the body.
   *
   * @param field its name, with dots between levels
   */
  record BodySecret(String field) implements Proof {}

  /** How the bytes of a signature are written. */
  enum Encoding {
    HEX,
    BASE64
  }
}
