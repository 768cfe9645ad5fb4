package io.leadpipeline.cli.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a call as Zoom does: HMAC-SHA256 of {@code v0:timestamp:body}. */
public final class ZoomSignature {

  private static final String ALGORITHM = "HmacSHA256";

  private ZoomSignature() {}

  /** The headers of a call that is signed now. */
  public static Map<String, String> headers(String secret, long epochSecond, String body) {
    String signed = "v0:" + epochSecond + ":" + body;
    return Map.of(
        "x-zm-request-timestamp",
        Long.toString(epochSecond),
        "x-zm-signature",
        "v0=" + HexFormat.of().formatHex(hmac(secret, signed)));
  }

  private static byte[] hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
