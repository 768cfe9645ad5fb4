package io.leadpipeline.ingest.application.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.json.JacksonJsonReader;
import io.leadpipeline.ingest.sources.Calls;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksSignatureTest {

  private static final Document VECTOR =
      new JacksonJsonReader()
          .document(Calls.payload("standard_webhooks-signed_vector.json"))
          .orElseThrow();
  private static final String SECRET = VECTOR.text("secret").orElseThrow();
  private static final String ID = header("webhook-id");
  private static final String TIMESTAMP = header("webhook-timestamp");
  private static final String SIGNATURE = header("webhook-signature");
  private static final byte[] BODY = VECTOR.text("rawBody").orElseThrow().getBytes(UTF_8);
  private static final Instant SIGNED = Instant.ofEpochSecond(Long.parseLong(TIMESTAMP));

  @Test
  void knowsThePublishedVector() {
    assertThat(isGenuine(SIGNATURE, BODY)).isTrue();
  }

  @Test
  void refusesOneWrongBitAnywhere() {
    byte[] tampered = BODY.clone();
    tampered[3] ^= 1;

    assertThat(isGenuine(SIGNATURE, tampered)).isFalse();
    assertThat(isGenuine(SIGNATURE.replace("g0hM", "g0hN"), BODY)).isFalse();
    assertThat(isGenuine(List.of(SECRET), ID + "x", TIMESTAMP, SIGNATURE, BODY, SIGNED)).isFalse();
    assertThat(isGenuine(List.of(SECRET), ID, "1614265331", SIGNATURE, BODY, SIGNED)).isFalse();
    assertThat(isGenuine(List.of(SECRET), "", TIMESTAMP, SIGNATURE, BODY, SIGNED)).isFalse();
    assertThat(isGenuine(SIGNATURE, "{\"test\":2432232314}".getBytes(UTF_8))).isFalse();
  }

  @Test
  void refusesAReplayAfterFiveMinutes() {
    Duration limit = Duration.ofMinutes(5);

    assertThat(at(SIGNED.plus(limit))).isTrue();
    assertThat(at(SIGNED.plus(limit).plusSeconds(1))).isFalse();
    assertThat(at(SIGNED.minus(limit).minusSeconds(1))).isFalse();
  }

  @Test
  void knowsTheOldSecretWhileBothAreActive() {
    List<String> both = List.of("whsec_" + base64("another".getBytes(UTF_8)), SECRET);

    assertThat(isGenuine(both, ID, TIMESTAMP, SIGNATURE, BODY, SIGNED)).isTrue();
    assertThat(isGenuine(both.subList(0, 1), ID, TIMESTAMP, SIGNATURE, BODY, SIGNED)).isFalse();
    assertThat(isGenuine(List.of(), ID, TIMESTAMP, SIGNATURE, BODY, SIGNED)).isFalse();
  }

  @Test
  void findsTheRightOneInAList() {
    assertThat(isGenuine("v1,AAAA v2,BBBB v1a,CCCC " + SIGNATURE, BODY)).isTrue();
    assertThat(isGenuine("v1,AAAA  " + SIGNATURE + " ", BODY)).isTrue();
    assertThat(isGenuine("v1,AAAA ".repeat(30) + SIGNATURE, BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1", "v1,", "v1a,", "v1a,%%%", "v1,g0hM9SsE", "v0,x", ","})
  void refusesASignatureThatIsNone(String signature) {
    assertThat(isGenuine(signature, BODY)).isFalse();
  }

  @Test
  void takesASecretWithoutPrefixAsItStands() {
    String secret = "local-standard-webhooks-secret";
    byte[] prefix = (ID + "." + TIMESTAMP + ".").getBytes(UTF_8);
    String signature = "v1," + base64(new Hmac(secret).of(prefix, BODY));

    assertThat(isGenuine(List.of(secret), ID, TIMESTAMP, signature, BODY, SIGNED)).isTrue();
    assertThat(
            isGenuine(
                List.of("whsec_" + base64(secret.getBytes(UTF_8))),
                ID,
                TIMESTAMP,
                signature,
                BODY,
                SIGNED))
        .isTrue();
  }

  @Test
  void knowsAnEd25519Signature() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    String key = "whpk_" + base64(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(pair.getPrivate());
    signer.update((ID + "." + TIMESTAMP + ".").getBytes(UTF_8));
    signer.update(BODY);
    String signature = "v1a," + base64(signer.sign());
    byte[] tampered = BODY.clone();
    tampered[0] ^= 1;

    List<String> keys = List.of(key);
    assertThat(isGenuine(keys, ID, TIMESTAMP, "v1,x " + signature, BODY, SIGNED)).isTrue();
    assertThat(isGenuine(keys, ID, TIMESTAMP, signature, tampered, SIGNED)).isFalse();
    assertThat(isGenuine(keys, ID, TIMESTAMP, SIGNATURE, BODY, SIGNED)).isFalse();
    assertThat(isGenuine(List.of(SECRET), ID, TIMESTAMP, signature, BODY, SIGNED)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"whsec_%%%", "whpk_AAAA", "whpk_", "whpk_%"})
  void refusesAKeyThatIsNone(String secret) {
    assertThatThrownBy(() -> StandardWebhooksKey.of(secret))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean at(Instant now) {
    return isGenuine(List.of(SECRET), ID, TIMESTAMP, SIGNATURE, BODY, now);
  }

  private static boolean isGenuine(String signature, byte[] body) {
    return isGenuine(List.of(SECRET), ID, TIMESTAMP, signature, body, SIGNED);
  }

  private static boolean isGenuine(
      List<String> secrets,
      String id,
      String timestamp,
      String signature,
      byte[] body,
      Instant now) {
    Connection connection =
        new Connection(
            "standard-webhooks", "acme", secrets, "VN", "en", List.of(), List.of(), null, Map.of());
    Map<String, String> headers = new HashMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", timestamp);
    headers.put("webhook-signature", signature);
    return StandardWebhooksSignature.isGenuine(
        new Arrival(connection, null, headers, body, now, null));
  }

  private static String header(String name) {
    return VECTOR.text("headers", name).orElseThrow();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
