package io.leadpipeline.ingest.tools;

import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.delivered;
import static io.leadpipeline.ingest.sources.Calls.text;
import static io.leadpipeline.ingest.tools.Tools.provider;
import static io.leadpipeline.ingest.tools.Tools.signal;
import static io.leadpipeline.ingest.tools.Tools.unused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.application.signature.TokenKey;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.sources.Calls;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens of Wix, and what is in them. */
class WixTest {

  private static final String EVENT = "wix-submission_created.json";

  private static KeyPair keys;
  private static KeyPair others;

  @BeforeAll
  static void makeKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
    others = generator.generateKeyPair();
  }

  @Test
  void readsTheSameFromATokenAsFromItsEvent() {
    Signal plain = signal("wix", text(EVENT));
    Signal token = signal("wix", Tokens.shared("local-wix-secret", Tokens.wix(text(EVENT), 0)));

    assertThat(token.id()).isEqualTo(plain.id());
    assertThat(token.person()).isEqualTo(plain.person());
  }

  @Test
  void isTheSameSubmissionHoweverOftenItIsTold() {
    Signal once = signal("wix", text(EVENT));
    Signal again = signal("wix", text(EVENT).replace("5f2d6a1e", "6f2d6a1e"));

    assertThat(again.submissionId()).isEqualTo(once.submissionId());
  }

  @Test
  void knowsTheAppByEitherOfItsPublicKeys() {
    String token = Tokens.rsa(keys, Tokens.wix(text(EVENT), 0));

    assertThat(isGenuine(token, pem(keys))).isTrue();
    assertThat(isGenuine(token, pem(others), pem(keys).replace("\n", "\\n"))).isTrue();
    assertThat(isGenuine(token, pem(others))).isFalse();
    assertThat(isGenuine(token.substring(0, token.length() - 8) + "AAAAAAAA", pem(keys))).isFalse();
    assertThat(isGenuine(token.replaceFirst("\\.", "A."), pem(keys))).isFalse();
  }

  @Test
  void takesNoPublicKeyForASharedSecretAndNoTokenWithoutSignature() {
    String claims = Tokens.wix(text(EVENT), 0);

    assertThat(isGenuine(Tokens.shared(pem(keys), claims), pem(keys))).isFalse();
    assertThat(isGenuine(Tokens.unsigned(claims), pem(keys))).isFalse();
    assertThat(isGenuine(Tokens.unsigned(claims), "a shared secret")).isFalse();
    assertThat(isGenuine(text(EVENT), "a shared secret")).isFalse();
    assertThat(isGenuine("..", "a shared secret")).isFalse();
    assertThat(isGenuine("%.%.%", "a shared secret")).isFalse();
  }

  @Test
  void refusesATokenThatExpired() {
    long now = Calls.NOW.getEpochSecond();

    assertThat(isGenuine(Tokens.rsa(keys, Tokens.wix(text(EVENT), now - 299)), pem(keys))).isTrue();
    assertThat(isGenuine(Tokens.rsa(keys, Tokens.wix(text(EVENT), now - 301)), pem(keys)))
        .isFalse();
  }

  @Test
  void usesNoOtherEventAndKeepsHostileTokensUnread() {
    assertThat(unused("wix", text(EVENT).replace("\"created\"", "\"updated\"")))
        .isEqualTo("event-not-used");
    assertThat(unused("wix", text(EVENT).replace("forms.v4", "contacts.v4")))
        .isEqualTo("event-not-used");
    assertThat(unused("wix", Tokens.unsigned("{\"data\":\"{\\\"data\\\":\\\"[[[[\\\"}\"}")))
        .isEqualTo("event-not-used");
    assertThat(unused("wix", Tokens.unsigned("[]"))).isEqualTo("not-json");
    assertThat(unused("wix", "a.b.c")).isEqualTo("not-json");
  }

  @Test
  void takesNoPemThatIsNoKey() {
    assertThatThrownBy(() -> TokenKey.of("-----BEGIN PUBLIC KEY-----\nabcd\n-----END"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean isGenuine(String token, String... secrets) {
    Connection local = delivered("wix", "local");
    Connection acme =
        new Connection(
            "wix",
            "acme",
            List.of(secrets),
            local.region(),
            local.language(),
            List.of(),
            List.of(),
            null,
            Map.of());
    return provider("wix").isGenuine(call(acme, token));
  }

  private static String pem(KeyPair pair) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }
}
