package io.leadpipeline.ingest.yaml;

import static io.leadpipeline.ingest.yaml.Entries.file;
import static io.leadpipeline.ingest.yaml.Entries.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.domain.Captcha;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Connections;
import io.leadpipeline.ingest.domain.Form;
import io.leadpipeline.ingest.domain.Limits;
import io.leadpipeline.ingest.domain.Meaning;
import io.leadpipeline.ingest.domain.Proof;
import io.leadpipeline.ingest.domain.brake.BrakeSetting;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionsFileTest {

  private static final Path DELIVERED = Path.of("../config/connections.yml");

  @Test
  void readsTheDeliveredFile() {
    Connections connections = delivered(true);

    assertThat(connections.form("demo").orElseThrow().form().intent())
        .isEqualTo(Intent.DEMO_REQUEST);
    assertThat(connections.form("ebook").orElseThrow().form().content())
        .matches(content -> content.type().equals(ContentType.EBOOK));
    assertThat(connections.form("case-study").orElseThrow().form().content())
        .matches(content -> content.type().equals(ContentType.CASE_STUDY));
    assertThat(connections.form("webinar").orElseThrow().form().kind())
        .isEqualTo(SignalKind.WEBINAR_REGISTERED);
    assertThat(connections.find("zoom", "local").map(Connection::secrets).orElseThrow())
        .containsExactly("local-zoom-secret");
  }

  @Test
  void leavesConnectionsWithALocalSecretOutElsewhere() {
    Connections connections = delivered(false);

    assertThat(connections.find("zoom", "local")).isEmpty();
    assertThat(connections.form("demo")).isPresent();
  }

  @Test
  void readsSecretsFromTheEnvironment() {
    Connection zoom =
        read("- {slug: zoom, name: acme, region: VN, secrets: ['env:NEW', 'env:OLD']}")
            .find("zoom", "acme")
            .orElseThrow();

    assertThat(zoom.secrets()).containsExactly("new-secret", "old-secret");
  }

  @Test
  void readsAFormsOwnFieldNames() {
    Connections connections =
        read("- {slug: form, name: a, region: VN, forms: {x: {fields: {Field 3: job-title}}}}");

    assertThat(connections.form("x").orElseThrow().form().fields())
        .isEqualTo(Map.of("field3", Meaning.JOB_TITLE));
  }

  @Test
  void readsHowCallsOfAToolAreTaken() {
    Connection tool =
        read("""
        - slug: generic
          name: acme
          region: VN
          secrets: ['env:NEW']
          verification: {scheme: hmac-sha256, header: X-Signature, prefix: sha256=}
          events: {signup: {kind: WEBINAR_REGISTERED}}
          mapping: {id: body.id, person: {contact: {email: body.mail}}}
        """)
            .find("generic", "acme")
            .orElseThrow();

    assertThat(tool.hook().proof())
        .contains(
            new Proof.Hmac("x-signature", "sha256=", Proof.Encoding.HEX, Proof.Hmac.BODY, ""));
    assertThat(tool.hook().meaning(Form.of(SignalKind.TRACKED), "signup").kind())
        .isEqualTo(SignalKind.WEBINAR_REGISTERED);
    assertThat(tool.hook().mapping().values().keySet())
        .containsExactlyInAnyOrder(List.of("id"), List.of("person", "contact", "email"));
  }

  @Test
  void deliversAConnectionForEverySourceThatIsRead() {
    Connections connections = delivered(true);

    for (String slug :
        List.of(
            "zoom",
            "segment",
            "cloudevents",
            "standard-webhooks",
            "generic",
            "typeform",
            "calendly",
            "tally",
            "webflow",
            "google-ads",
            "google-forms",
            "goto",
            "livestorm",
            "contactform7",
            "gravityforms")) {
      assertThat(connections.find(slug, "local").map(Connection::secrets).orElseThrow())
          .containsExactly("local-" + slug + "-secret");
    }
  }

  @Test
  void readsWhenAFormsHandsAreHeld() {
    String forms =
        "{a: {brake: off}, b: {brake: {factor: 5, at-least: 40, manager: lead@acme.example}}, c:"
            + " {files: ignore}}";
    Connections connections = read("- {slug: form, name: web, region: VN, forms: " + forms + "}");

    assertThat(brake(connections, "a").on()).isFalse();
    assertThat(brake(connections, "b"))
        .isEqualTo(new BrakeSetting(true, 5, 40, "lead@acme.example"));
    assertThat(brake(connections, "c")).isEqualTo(BrakeSetting.USUAL);
    assertThatThrownBy(
            () -> read("- {slug: form, name: web, region: VN, forms: {a: {brake: {factor: 0}}}}"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("brake.factor");
  }

  @Test
  void takesNoConnectionsIfItSaysSo() {
    assertThat(read("[]").of("form")).isEmpty();
  }

  @Test
  void readsWhatAFormShowsAndHowItIsDefended() {
    Connections connections =
        read(
            """
            - slug: form
              name: site
              region: VN
              consent-text-version: 2026-11
              limits: {per-minute: 0, per-minute-and-address: 30}
              forms:
                demo: {captcha: {type: recaptcha, secret: 'env:NEW', min-score: 0.5}}
                ebook: {consent-text-version: v2}
            """);

    Form demo = connections.form("demo").orElseThrow().form();
    assertThat(demo.consentTextVersion()).isEqualTo("2026-11");
    assertThat(demo.captcha())
        .isEqualTo(new Captcha(Captcha.Type.RECAPTCHA, "new-secret", 0.5))
        .asString()
        .doesNotContain("new-secret");
    Form ebook = connections.form("ebook").orElseThrow().form();
    assertThat(ebook.consentTextVersion()).isEqualTo("v2");
    assertThat(ebook.captcha()).isNull();
    assertThat(connections.find("form", "site").map(Connection::limits))
        .contains(new Limits(0, 30));
  }

  private static BrakeSetting brake(Connections connections, String form) {
    return connections.form(form).orElseThrow().form().brake();
  }

  private static Connections delivered(boolean local) {
    try {
      return file(DELIVERED, local).read(Files.readString(DELIVERED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
