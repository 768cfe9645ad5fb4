package io.leadpipeline.ingest.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.cel.CelExpressions;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - {slug: zoom, name: a, region: VN, secrets: [abc]} | connections[0].secrets | itself
          - {slug: zoom, name: a, region: VN} | connections[0].secrets | missing
          - {slug: zoom, name: a, region: VN, secrets: ['env:UNSET']} | connections[0].secrets | not set
          - {slug: zoom, name: a, region: VN, secrets: ['env:NEW', 'env:OLD', 'env:NEW']} | connections[0].secrets | two
          - {slug: form, name: a, region: Vietnam} | connections[0].region | country
          - {slug: form, name: a, region: VN, forms: {x: {intent: DEMO}}} | forms.x.intent | not known
          - {slug: form, name: a, region: VN, forms: {x: {kind: FORM}}} | forms.x.kind | not known
          - {slug: form, name: a, region: VN, forms: {x: {content: {type: BOOK}}}} | forms.x.content.type | not known
          - {slug: form, name: a, region: VN, forms: {x: {fields: {f: nothing}}}} | forms.x.fields.f | meaning
          - {slug: form, name: a, region: VN, forms: {x: }} | forms.x | nothing
          - {slug: form, name: A B, region: VN} | connections[0].name | name
          - {slug: form, name: a, region: VN, colour: red} | colour | not known
          - {slug: form, name: a, region: [1, 2]} | region | type
          - {slug: zoom, name: a, region: VN, secrets: ['env:NEW'], server: true} | connections[0].server | belong
          - {slug: zoom, name: a, region: VN, secrets: ['env:NEW'], mapping: {id: body.x}} | connections[0].mapping | belong
          - {slug: segment, name: a, region: VN, secrets: ['env:NEW'], verification: {scheme: none}} | connections[0].verification | belong
          - {slug: segment, name: a, region: VN, secrets: ['env:NEW'], events: {Bought: {kind: BOUGHT}}} | events.Bought.kind | not known
          - {slug: generic, name: a, region: VN} | connections[0].secrets | missing
          - {slug: generic, name: a, region: VN, secrets: ['env:NEW'], verification: {scheme: md5}} | verification.scheme | not known
          - {slug: generic, name: a, region: VN, secrets: ['env:NEW'], verification: {scheme: hmac-sha256}} | verification.header | missing
          - {slug: generic, name: a, region: VN, secrets: ['env:NEW'], verification: {scheme: hmac-sha256, header: X, encoding: x}} | verification.encoding | not known
          - {slug: generic, name: a, region: VN, secrets: ['env:NEW'], verification: {scheme: hmac-sha256, header: X, signed: x}} | verification.signed | {body}
          - {slug: generic, name: a, region: VN, secrets: ['env:NEW'], verification: {scheme: hmac-sha256-timestamped, header: X}} | verification.timestamp-header | missing
          - {slug: generic, name: a, region: VN, secrets: ['env:NEW'], verification: {scheme: body-secret}} | verification.field | missing
          - {slug: generic, name: a, region: VN, secrets: ['env:NEW'], mapping: {person: {contact: {email: boddy.email}}}} | mapping.person.contact.email of generic/a | line 1, column 1
          - {slug: generic, name: a, region: VN, secrets: ['env:NEW'], mapping: {when: body.x +}} | mapping.when of generic/a | line 1, column
          - {slug: generic, name: a, region: VN, secrets: ['env:NEW'], mapping: {colour: body.x}} | mapping.colour | no name
          - {slug: generic, name: a, region: VN, secrets: ['env:NEW'], mapping: {source: {provider: body.x}}} | mapping.source.provider | no name
          - {slug: standard-webhooks, name: a, region: VN, secrets: ['env:BAD']} | connections[0].secrets | no key
          - {slug: form, name: a, region: VN, forms: {x: {captcha: {type: cloudflare, secret: 'env:NEW'}}}} | forms.x.captcha.type | not known
          - {slug: form, name: a, region: VN, forms: {x: {captcha: {type: turnstile}}}} | forms.x.captcha.secret | missing
          - {slug: form, name: a, region: VN, forms: {x: {captcha: {type: turnstile, secret: abc}}}} | forms.x.captcha.secret | itself
          - {slug: form, name: a, region: VN, forms: {x: {captcha: {type: turnstile, secret: 'env:NEW', min-score: 0.5}}}} | forms.x.captcha.min-score | belong
          - {slug: form, name: a, region: VN, forms: {x: {captcha: {type: recaptcha, secret: 'env:NEW', min-score: 5}}}} | forms.x.captcha.min-score | range
          - {slug: form, name: a, region: VN, forms: {x: {captcha: {type: recaptcha, secret: 'env:NEW', min-score: half}}}} | captcha.min-score | type
          - {slug: form, name: a, region: VN, forms: {x: {consent-text-version: '<b>'}}} | forms.x.consent-text-version | version
          - {slug: form, name: a, region: VN, consent-text-version: ''} | connections[0].consent-text-version | version
          - {slug: form, name: a, region: VN, limits: {per-minute: -1}} | connections[0].limits.per-minute | range
          - {slug: form, name: a, region: VN, limits: {per-second: 1}} | limits.per-second | not known
          - {slug: segment, name: a, region: VN, secrets: ['env:NEW'], events: {x: {captcha: {type: hcaptcha}}}} | events.x.captcha | belong
          - [oops | connections.yml | not YAML
          """)
  void refusesAWrongEntryWithItsKeyAndTheReason(String entry, String key, String reason) {
    assertThatThrownBy(() -> read(entry))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining(key)
        .hasMessageContaining(reason);
  }

  @Test
  void refusesANameGivenTwice() {
    String one = "- {slug: form, name: a, region: VN, forms: {x: {intent: OTHER}}}";
    String two = "- {slug: form, name: b, region: VN, forms: {x: {intent: OTHER}}}";

    assertThatThrownBy(() -> read(one + "\n" + two))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("form x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | connections is missing
          connections: | connections is missing
          conections: [] | conections at line 1, column 1
          """)
  void takesAnEmptyFileForAMistake(String text, String reason) {
    ConnectionsFile file = file(Path.of("connections.yml"), false);

    assertThatThrownBy(() -> file.read(text)).hasMessageContaining(reason);
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

  private static Connections read(String entries) {
    return file(Path.of("connections.yml"), false).read("connections:\n" + entries.indent(2));
  }

  private static ConnectionsFile file(Path path, boolean local) {
    return new ConnectionsFile(path, secrets(local), new CelExpressions());
  }

  private static Secrets secrets(boolean local) {
    Map<String, String> environment =
        Map.of("NEW", "new-secret", "OLD", "old-secret", "BAD", "whsec_%");
    return new Secrets(name -> Optional.ofNullable(environment.get(name)), local);
  }
}
