package io.leadpipeline.ingest.tools;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Hmac;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** Headers as each tool sends them, for a body and a secret. */
public final class Signing {

  private Signing() {}

  public static Map<String, String> headers(String slug, String secret, String body, Instant now) {
    String seconds = Long.toString(now.getEpochSecond());
    String millis = Long.toString(now.toEpochMilli());
    return switch (slug) {
      case "typeform" -> Map.of("typeform-signature", "sha256=" + base64(secret, body));
      case "tally" -> Map.of("tally-signature", base64(secret, body));
      case "google-forms" -> Map.of("x-signature", hex(secret, body));
      case "goto" -> Map.of("x-webhook-signature", hex(secret, body));
      case "calendly" ->
          Map.of(
              "calendly-webhook-signature",
              "t=" + seconds + ",v1=" + hex(secret, seconds + "." + body));
      case "webflow" ->
          Map.of(
              "x-webflow-timestamp",
              millis,
              "x-webflow-signature",
              hex(secret, millis + ":" + body));
      case "meta" -> Map.of("x-hub-signature-256", "sha256=" + hex(secret, body));
      case "linkedin" -> Map.of("x-li-signature", hex(secret, "hmacsha256=" + body));
      case "livestorm", "contactform7", "gravityforms", "elementor", "jotform", "on24" ->
          Map.of(Arrival.KEY, secret);
      default -> Map.of();
    };
  }

  private static String hex(String secret, String signed) {
    return new Hmac(secret).hex(signed.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(String secret, String signed) {
    byte[] code = new Hmac(secret).of(signed.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(code);
  }
}
