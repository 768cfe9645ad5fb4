package io.leadpipeline.ingest.yaml;

import static io.leadpipeline.ingest.yaml.Entries.file;
import static io.leadpipeline.ingest.yaml.Entries.read;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpipeline.starter.startup.InvalidSetting;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in the file is told with its place and what was expected. */
class WrongConnectionsTest {

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
          - {slug: typeform, name: a, region: VN, secrets: ['env:NEW'], pull: {token: 'env:NEW'}} | connections[0].pull | belong
          - {slug: meta, name: a, region: VN, secrets: ['env:NEW'], pull: {base-url: 'http://graph.example', token: 'env:NEW'}} | pull.base-url | https
          - {slug: meta, name: a, region: VN, secrets: ['env:NEW'], pull: {base-url: 'https://graph.example'}} | pull.token | missing
          - {slug: meta, name: a, region: VN, secrets: ['env:NEW'], pull: {base-url: 'https://graph.example', token: 'env:NEW', token-expires: soon}} | pull.token-expires | no day
          - {slug: linkedin, name: a, region: VN, secrets: ['env:NEW'], pull: {base-url: 'https://api.example/rest', token: 'env:NEW', account: '1'}} | pull.version | missing
          - {slug: linkedin, name: a, region: VN, secrets: ['env:NEW'], pull: {base-url: 'https://api.example/rest', token: 'env:NEW', version: '202510'}} | pull.account | missing
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
}
