package io.leadpipeline.ingest.yaml;

import io.leadpipeline.ingest.domain.Proof;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the calls of a generic connection are verified, checked. */
record VerificationSettings(String key, ConnectionsYaml.VerificationEntry entry) {

  private static final String SCHEMES =
      "none, bearer, secret-header, basic, hmac-sha256, hmac-sha256-timestamped,"
          + " standard-webhooks or body-secret";

  Proof proof() {
    return switch (entry.scheme() == null ? "" : entry.scheme()) {
      case "none" -> new Proof.None();
      case "bearer" -> new Proof.SecretHeader("authorization", "Bearer ");
      case "secret-header" -> new Proof.SecretHeader(header(), orElse(entry.prefix(), ""));
      case "basic" -> new Proof.Basic();
      case "hmac-sha256" -> hmac(orElse(entry.signed(), Proof.Hmac.BODY));
      case "hmac-sha256-timestamped" -> timestamped();
      case "standard-webhooks" -> new Proof.StandardWebhooks();
      case "body-secret" ->
          new Proof.BodySecret(named("field", entry.field(), "its name in the body"));
      default -> throw wrong("scheme", "is not known", "one of " + SCHEMES);
    };
  }

  private Proof timestamped() {
    String signed = orElse(entry.signed(), Proof.Hmac.TIMESTAMP + "." + Proof.Hmac.BODY);
    if (!signed.contains(Proof.Hmac.TIMESTAMP)) {
      throw wrong("signed", "does not hold {timestamp}", "such as '{timestamp}.{body}'");
    }
    return hmac(signed);
  }

  private Proof hmac(String signed) {
    if (signed.indexOf(Proof.Hmac.BODY) < 0
        || signed.indexOf(Proof.Hmac.BODY) != signed.lastIndexOf(Proof.Hmac.BODY)) {
      throw wrong("signed", "does not hold {body} once", "such as '{timestamp}.{body}'");
    }
    boolean timestamped = signed.contains(Proof.Hmac.TIMESTAMP);
    String timestamp =
        timestamped
            ? named("timestamp-header", entry.timestampHeader(), "such as X-Timestamp")
            : "";
    return new Proof.Hmac(
        header(), orElse(entry.prefix(), ""), encoding(), signed, lower(timestamp));
  }

  private Proof.Encoding encoding() {
    return switch (orElse(entry.encoding(), "hex")) {
      case "hex" -> Proof.Encoding.HEX;
      case "base64" -> Proof.Encoding.BASE64;
      default -> throw wrong("encoding", "is not known", "hex or base64");
    };
  }

  private String header() {
    return lower(named("header", entry.header(), "such as X-Signature"));
  }

  private String named(String what, @Nullable String value, String expected) {
    if (value == null || value.isBlank()) {
      throw wrong(what, "is missing", expected);
    }
    return value.strip();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String orElse(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private InvalidSetting wrong(String what, String problem, String expected) {
    return new InvalidSetting(key + "." + what, problem, expected);
  }
}
