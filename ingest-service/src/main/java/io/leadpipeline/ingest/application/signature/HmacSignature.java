package io.leadpipeline.ingest.application.signature;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.ingest.domain.Proof;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** HMAC-SHA256 over the raw body, with what the tool writes around it. */
final class HmacSignature {

  private HmacSignature() {}

  static boolean isGenuine(Proof.Hmac proof, Arrival arrival) {
    String timestamp = arrival.header(proof.timestampHeader());
    String presented = arrival.header(proof.header());
    if (proof.timestamped() && !Recency.inSecondsOrMilliseconds(timestamp, arrival.receivedAt())) {
      return false;
    }
    return presented.startsWith(proof.prefix())
        && isSigned(proof, arrival, timestamp, presented.substring(proof.prefix().length()));
  }

  private static boolean isSigned(
      Proof.Hmac proof, Arrival arrival, String timestamp, String presented) {
    String text = proof.signed().replace(Proof.Hmac.TIMESTAMP, timestamp);
    int place = text.indexOf(Proof.Hmac.BODY);
    byte[] before = bytes(text.substring(0, place));
    byte[] after = bytes(text.substring(place + Proof.Hmac.BODY.length()));
    return arrival.connection().secrets().stream()
        .map(secret -> new Hmac(secret).of(before, arrival.body(), after))
        .anyMatch(code -> Hmac.equal(written(proof, code), spelled(proof, presented)));
  }

  private static String written(Proof.Hmac proof, byte[] code) {
    return switch (proof.encoding()) {
      case HEX -> HexFormat.of().formatHex(code);
      case BASE64 -> Base64.getEncoder().encodeToString(code);
    };
  }

  /** Hexadecimal digits are sent in either case. */
  private static String spelled(Proof.Hmac proof, String presented) {
    return proof.encoding() == Proof.Encoding.HEX ? presented.toLowerCase(Locale.ROOT) : presented;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
