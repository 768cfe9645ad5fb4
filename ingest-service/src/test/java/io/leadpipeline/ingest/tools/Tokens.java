package io.leadpipeline.ingest.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadpipeline.ingest.application.Hmac;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** JSON Web Tokens as Wix sends them. */
public final class Tokens {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Tokens() {}

  /** Claims around an event: text that is JSON, in which is text that is JSON. */
  public static String wix(String event, long expires) {
    String inner =
        JSON.writeValueAsString(
            Map.of(
                "eventType", "wix.forms.v4.submission_created", "instanceId", "i", "data", event));
    Map<String, Object> claims = new HashMap<>(Map.of("data", inner, "iat", 1_790_000_000));
    if (expires > 0) {
      claims.put("exp", expires);
    }
    return JSON.writeValueAsString(claims);
  }

  public static String shared(String secret, String claims) {
    String signed = head("HS256") + "." + part(claims.getBytes(UTF_8));
    return signed + "." + part(new Hmac(secret).of(signed.getBytes(UTF_8)));
  }

  static String unsigned(String claims) {
    return head("none") + "." + part(claims.getBytes(UTF_8)) + ".";
  }

  static String rsa(KeyPair keys, String claims) {
    String signed = head("RS256") + "." + part(claims.getBytes(UTF_8));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(UTF_8));
      return signed + "." + part(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String head(String algorithm) {
    return part(("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}").getBytes(UTF_8));
  }

  private static String part(byte[] bytes) {
    return BASE64.encodeToString(bytes);
  }
}
