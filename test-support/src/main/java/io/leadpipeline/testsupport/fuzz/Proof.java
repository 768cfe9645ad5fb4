package io.leadpipeline.testsupport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The headers by which a tool proves itself for a body. */
@FunctionalInterface
interface Proof {

  Proof NONE = _ -> Map.of();

  Proof ZOOM =
      body -> {
        String now = now();
        byte[] prefix = ("v0:" + now + ":").getBytes(UTF_8);
        String code = HexFormat.of().formatHex(hmac("local-zoom-secret", prefix, body));
        return Map.of("x-zm-request-timestamp", now, "x-zm-signature", "v0=" + code);
      };

  Proof ZUDDL =
      body ->
          Map.of(
              "X-Signature",
              "sha256=" + HexFormat.of().formatHex(hmac("local-generic-secret", body)));

  Proof GOOGLE_FORMS =
      body -> Map.of("X-Signature", HexFormat.of().formatHex(hmac("local-generic-secret", body)));

  Proof FORMSORT = bearing("X-Secret", "local-generic-secret");

  Map<String, String> headers(byte[] body);

  static Proof bearing(String header, String value) {
    return _ -> Map.of(header, value);
  }

  static Proof token(String secret) {
    return bearing("Authorization", "Bearer " + secret);
  }

  static Proof writeKey(String key) {
    String pair = Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8));
    return bearing("Authorization", "Basic " + pair);
  }

  static Proof standardWebhooks(String id) {
    return body -> {
      String now = now();
      byte[] prefix = (id + "." + now + ".").getBytes(UTF_8);
      byte[] code = hmac("local-standard-webhooks-secret", prefix, body);
      return Map.of(
          "webhook-id",
          id,
          "webhook-timestamp",
          now,
          "webhook-signature",
          "v1," + Base64.getEncoder().encodeToString(code));
    };
  }

  private static String now() {
    return Long.toString(Instant.now().getEpochSecond());
  }

  private static byte[] hmac(String key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every platform has HmacSHA256", impossible);
    }
  }
}
