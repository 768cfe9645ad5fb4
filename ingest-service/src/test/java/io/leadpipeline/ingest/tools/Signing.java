package io.leadpipeline.ingest.tools;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.ingest.sources.Calls;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Headers as each tool sends them, for a body and a secret. */
final class Signing {

  private static final String SECONDS = Long.toString(Calls.NOW.getEpochSecond());
  private static final String MILLIS = Long.toString(Calls.NOW.toEpochMilli());

  private Signing() {}

  static Map<String, String> headers(String slug, String secret, String body) {
    return switch (slug) {
      case "typeform" -> Map.of("typeform-signature", "sha256=" + base64(secret, body));
      case "tally" -> Map.of("tally-signature", base64(secret, body));
      case "google-forms" -> Map.of("x-signature", hex(secret, body));
      case "goto" -> Map.of("x-webhook-signature", hex(secret, body));
      case "calendly" ->
          Map.of(
              "calendly-webhook-signature",
              "t=" + SECONDS + ",v1=" + hex(secret, SECONDS + "." + body));
      case "webflow" ->
          Map.of(
              "x-webflow-timestamp",
              MILLIS,
              "x-webflow-signature",
              hex(secret, MILLIS + ":" + body));
      case "livestorm", "contactform7", "gravityforms" -> Map.of(Arrival.KEY, secret);
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
