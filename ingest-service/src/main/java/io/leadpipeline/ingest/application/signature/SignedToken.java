package io.leadpipeline.ingest.application.signature;

import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.domain.Document;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** A body that is a JSON Web Token in three parts (RFC 7519). */
public final class SignedToken {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final int PARTS = 3;

  private SignedToken() {}

  /** What the token claims, signed or not; empty for a body that is none. */
  public static Optional<Document> claims(Call call) {
    return part(call, 1);
  }

  /** True when a secret of the connection signed it and it has not expired. */
  static boolean isGenuine(Call call) {
    String[] parts = parts(call);
    if (parts.length != PARTS) {
      return false;
    }
    String algorithm = part(call, 0).flatMap(it -> it.text("alg")).orElse("");
    byte[] signature = decoded(parts[2]);
    String signed = parts[0] + "." + parts[1];
    return isCurrent(call)
        && call.arrival().connection().secrets().stream()
            .map(TokenKey::of)
            .filter(key -> key.algorithm().equals(algorithm))
            .anyMatch(key -> key.signed(signature, signed));
  }

  private static boolean isCurrent(Call call) {
    Optional<BigDecimal> expires = claims(call).flatMap(it -> it.number("exp"));
    Instant now = call.arrival().receivedAt();
    return expires.map(it -> it.longValue() >= now.minus(TOLERANCE).getEpochSecond()).orElse(true);
  }

  private static Optional<Document> part(Call call, int at) {
    String[] parts = parts(call);
    return parts.length == PARTS
        ? call.json(decoded(parts[at])).filter(Document::isObject)
        : Optional.empty();
  }

  private static String[] parts(Call call) {
    return new String(call.arrival().body(), StandardCharsets.ISO_8859_1).strip().split("\\.", -1);
  }

  private static byte[] decoded(String part) {
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }
}
