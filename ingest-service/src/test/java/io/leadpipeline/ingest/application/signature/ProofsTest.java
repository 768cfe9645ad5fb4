package io.leadpipeline.ingest.application.signature;

import static io.leadpipeline.ingest.sources.Calls.NOW;
import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.connection;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Proof;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProofsTest {

  private static final Proof BEARER = new Proof.SecretHeader("authorization", "Bearer ");

  private static final String NEW = "the-new-secret";
  private static final String OLD = "the-old-secret";
  private static final String BODY = "{\"a\": 1}";

  @Test
  void asksForTheSecretAsBearerTokenUnlessTheConnectionSaysOtherwise() {
    for (String secret : List.of(NEW, OLD)) {
      assertThat(proves("", Map.of("authorization", "Bearer " + secret))).isTrue();
      assertThat(proves("", Map.of("authorization", "bearer " + secret))).isTrue();
    }
    assertThat(proves("", Map.of("authorization", NEW))).isFalse();
    assertThat(proves("", Map.of("authorization", "Bearer guessed"))).isFalse();
    assertThat(proves("", Map.of("authorization", "Bearer "))).isFalse();
    assertThat(proves("", Map.of())).isFalse();
  }

  @Test
  void knowsASecretInAHeader() {
    String scheme = "{scheme: secret-header, header: X-Secret, prefix: 'Key '}";

    assertThat(proves(scheme, Map.of("x-secret", "Key " + OLD))).isTrue();
    assertThat(proves(scheme, Map.of("x-secret", OLD))).isFalse();
  }

  @Test
  void knowsHttpBasic() {
    assertThat(proves("{scheme: basic}", basic("anybody:" + NEW))).isTrue();
    assertThat(proves("{scheme: basic}", basic(OLD + ":"))).isTrue();
    assertThat(proves("{scheme: basic}", basic(NEW + ":wrong"))).isFalse();
    assertThat(proves("{scheme: basic}", Map.of("authorization", "Bearer " + NEW))).isFalse();
  }

  @Test
  void knowsAnHmacOfTheBody() {
    String hex = "{scheme: hmac-sha256, header: X-Signature, prefix: sha256=}";
    String base64 = "{scheme: hmac-sha256, header: X-Signature, encoding: base64}";
    String code = new Hmac(OLD).hex(BODY.getBytes(UTF_8));

    assertThat(proves(hex, Map.of("x-signature", "sha256=" + code))).isTrue();
    assertThat(proves(hex, Map.of("x-signature", "sha256=" + code.toUpperCase(Locale.ROOT))))
        .isTrue();
    assertThat(proves(hex, Map.of("x-signature", code))).isFalse();
    assertThat(proves(hex, Map.of("x-signature", "sha256=" + flipped(code)))).isFalse();
    assertThat(
            proves(base64, Map.of("x-signature", base64(new Hmac(NEW).of(BODY.getBytes(UTF_8))))))
        .isTrue();
    assertThat(proves(base64, Map.of("x-signature", code))).isFalse();
    assertThat(proves(hex, Map.of())).isFalse();
  }

  @Test
  void knowsWhatIsWrittenBeforeTheSignedBody() {
    String scheme = "{scheme: hmac-sha256, header: X-LI-Signature, signed: 'hmacsha256={body}'}";
    String code = new Hmac(NEW).hex(("hmacsha256=" + BODY).getBytes(UTF_8));

    assertThat(proves(scheme, Map.of("x-li-signature", code))).isTrue();
  }

  @Test
  void knowsATimestampedHmacOfTheLastFiveMinutes() {
    String scheme =
        "{scheme: hmac-sha256-timestamped, header: X-Signature, timestamp-header: X-Time,"
            + " signed: '{timestamp}:{body}'}";
    long now = NOW.getEpochSecond();

    assertThat(proves(scheme, timestamped(now))).isTrue();
    assertThat(proves(scheme, timestamped(NOW.toEpochMilli()))).isTrue();
    assertThat(proves(scheme, timestamped(now - 300))).isTrue();
    assertThat(proves(scheme, timestamped(now - 301))).isFalse();
    assertThat(proves(scheme, timestamped(now + 301))).isFalse();
    assertThat(proves(scheme, timestamped((now - 301) * 1000))).isFalse();
    assertThat(
            proves(
                scheme,
                Map.of(
                    "x-time",
                    String.valueOf(now + 1),
                    "x-signature",
                    timestamped(now).getOrDefault("x-signature", ""))))
        .isFalse();
  }

  @Test
  void knowsASecretInTheBody() {
    String scheme = "{scheme: body-secret, field: auth.key}";
    String right = "{\"auth\":{\"key\":\"" + NEW + "\",\"x\":1},\"email\":\"a@b.example\"}";
    Connection connection = connection("generic", "verification: " + scheme);

    assertThat(proves(scheme, Map.of(), right)).isTrue();
    assertThat(proves(scheme, Map.of(), right.replace(NEW, "guessed"))).isFalse();
    assertThat(proves(scheme, Map.of(), "{}")).isFalse();
    assertThat(proves(scheme, Map.of(), "not json")).isFalse();
    assertThat(
            Proofs.withoutSecret(
                    connection.hook().proof().orElseThrow(),
                    call(connection, right).document().orElseThrow())
                .toString())
        .contains("a@b.example", "x=1")
        .doesNotContain(NEW);
  }

  @Test
  void asksForNothingWhereNothingIsSaid() {
    assertThat(proves("{scheme: none}", Map.of())).isTrue();
  }

  private static boolean proves(String scheme, Map<String, String> headers) {
    return proves(scheme, headers, BODY);
  }

  private static boolean proves(String scheme, Map<String, String> headers, String body) {
    String more = scheme.isEmpty() ? "" : "verification: " + scheme;
    Connection connection = connection("generic", more);
    return Proofs.isGenuine(connection.hook().proofOr(BEARER), call(connection, headers, body));
  }

  private static Map<String, String> timestamped(long time) {
    String code = new Hmac(OLD).hex((time + ":" + BODY).getBytes(UTF_8));
    return Map.of("x-time", String.valueOf(time), "x-signature", code);
  }

  private static Map<String, String> basic(String pair) {
    return Map.of("authorization", "Basic " + base64(pair.getBytes(UTF_8)));
  }

  private static String flipped(String hex) {
    return (hex.charAt(0) == '0' ? '1' : '0') + hex.substring(1);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
