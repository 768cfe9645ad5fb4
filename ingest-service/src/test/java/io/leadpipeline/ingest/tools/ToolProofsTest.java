package io.leadpipeline.ingest.tools;

import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.connection;
import static io.leadpipeline.ingest.sources.Calls.text;
import static io.leadpipeline.ingest.tools.Tools.provider;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.sources.Calls;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How each tool proves who it is. */
class ToolProofsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "typeform",
        "tally",
        "google-forms",
        "goto",
        "calendly",
        "webflow",
        "livestorm",
        "contactform7",
        "elementor",
        "gravityforms",
        "jotform",
        "linkedin",
        "meta",
        "on24"
      })
  void knowsItsSendersByEitherSecretAndNobodyElse(String slug) {
    Connection acme = connection(slug, "");
    String body = "{\"email\":\"lan@acme.example\"}";

    assertThat(genuine(slug, acme, "the-new-secret", body, body)).isTrue();
    assertThat(genuine(slug, acme, "the-old-secret", body, body)).isTrue();
    assertThat(genuine(slug, acme, "another-secret", body, body)).isFalse();
    assertThat(provider(slug).isGenuine(call(acme, body))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "typeform",
        "tally",
        "google-forms",
        "goto",
        "calendly",
        "webflow",
        "linkedin",
        "meta"
      })
  void refusesABodyWithOneBitChanged(String slug) {
    Connection acme = connection(slug, "");

    assertThat(genuine(slug, acme, "the-new-secret", "{\"a\":1}", "{\"a\":0}")).isFalse();
  }

  @Test
  void takesGoogleAdsKeyFromTheBodyAndKeepsItNowhere() {
    Connection acme = connection("google-ads", "");
    String body = text("google_ads-lead-full.json");

    assertThat(provider("google-ads").isGenuine(call(acme, body))).isFalse();
    String known = body.replace("configured_key", "the-old-secret");
    assertThat(provider("google-ads").isGenuine(call(acme, known))).isTrue();
    assertThat(Calls.accepted(provider("google-ads"), call(acme, known)).toString())
        .doesNotContain("the-old-secret");
  }

  @Test
  void takesAnotherSchemeWhereTheConnectionSaysSo() {
    Connection plain =
        connection("tally", "verification: {scheme: secret-header, header: X-Tally}");

    assertThat(provider("tally").isGenuine(call(plain, Map.of("x-tally", "the-new-secret"), "{}")))
        .isTrue();
  }

  private static boolean genuine(
      String slug, Connection connection, String secret, String signed, String sent) {
    Call call = call(connection, Signing.headers(slug, secret, signed, Calls.NOW), sent);
    return provider(slug).isGenuine(call);
  }
}
