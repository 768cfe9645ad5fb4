package io.leadpipeline.ingest.domain;

import static io.leadpipeline.ingest.sources.Calls.IDENTITIES;
import static io.leadpipeline.ingest.sources.Calls.NOW;
import static io.leadpipeline.ingest.sources.Calls.PHONES;
import static io.leadpipeline.ingest.sources.Calls.WORDINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.InvalidField;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Source;
import io.leadpipeline.ingest.json.JacksonJsonReader;
import io.leadpipeline.ingest.sources.Golden;
import io.leadpipeline.messaging.codec.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalReaderTest {

  private static final String WHOLE =
      """
      {"id":"crm-1","kind":"WEBINAR_ATTENDED","intent":"CONTENT","occurredAt":"2026-10-01T10:00:00+07:00",
       "source":{"provider":"crm","connection":"acme","form":"f","externalId":"e1"},
       "content":{"type":"CASE_STUDY","id":"c1","title":"How"},
       "webinar":{"id":"w","instance":"i","title":"T","startsAt":"2026-10-01T10:00:00Z",
                  "scheduledMinutes":45,"joinedAt":"2026-10-01T10:01:00Z","leftAt":"2026-10-01T10:43:00Z","minutes":42},
       "meeting":{"startsAt":"2026-10-02T10:00:00Z","host":"rep@acme.example"},
       "event":{"name":"N","properties":{"a":1,"b":{"c":null,"d":"x"}}},
       "purchase":{"amount":12.50,"currency":"VND","quantity":2},
       "utm":{"source":"s","medium":"m","campaign":"c","term":"t","content":"k"},
       "leadId":"0190163d-8694-739b-aea5-966c26f8ad90","revision":3,"test":true,
       "person":{"contact":{"email":" Lan@Acme.Example ","phone":"0903 123 456","firstName":"Lan","lastName":"Nguyễn",
                            "fullName":"Nguyễn Lan","company":"Á Châu","jobTitle":"Giám đốc","country":"Việt Nam",
                            "city":"Huế","language":"vi_VN"},
                 "visitorId":"v1","externalId":"x1","clickIds":{"gclid":"g1"},
                 "pageUrl":"https://acme.example/","referrer":"https://r.example/",
                 "consent":[{"purpose":"marketing","granted":true,"text":"Yes, please","at":"2026-10-01T00:00:00Z"}],
                 "answers":[{"key":"purchasingTimeFrame","label":"When?","value":"Within a month"}],
                 "original":{"x":{"y":[1,null,"z"]}}}}\
      """;

  private final CanonicalReader reader = new CanonicalReader(PHONES, WORDINGS, IDENTITIES);

  @Test
  void readsEveryNameOfTheCanonicalSignal() {
    Golden.check("signals-whole", accepted(WHOLE));
  }

  @Test
  void readsASignalAsAPreviewAnswersIt() {
    String shown = EventJson.mapper().writeValueAsString(accepted(WHOLE));
    Signal again = accepted(shown);

    assertThat(again.person()).isEqualTo(accepted(WHOLE).person());
    assertThat(again.occurredAt()).isEqualTo(accepted(WHOLE).occurredAt());
  }

  @Test
  void neverBelievesATimeThatIsStillToCome() {
    String body =
        "{\"kind\":\"TRACKED\",\"occurredAt\":\"2030-01-01T00:00:00Z\",\"person\":{\"visitorId\":\"v\"}}";

    assertThat(accepted(body).occurredAt()).isEqualTo(NOW);
    assertThat(accepted(body).verified()).isTrue();
  }

  @Test
  void keysBySignalRecordRequestOrContent() {
    String plain = "{\"kind\":\"TRACKED\",\"person\":{\"visitorId\":\"v\"}}";
    String named = plain.replace("{\"kind\"", "{\"id\":\"1\",\"kind\"");
    String record = plain.replace("{\"kind\"", "{\"source\":{\"externalId\":\"1\"},\"kind\"");

    assertThat(accepted(named).source()).isEqualTo(new Source("signals", "api", null, "1"));
    assertThat(accepted(named).id()).isNotEqualTo(accepted(record).id());
    assertThat(accepted(record).id())
        .isNotEqualTo(accepted(record.replace("TRACKED", "IDENTIFIED")).id());
    assertThat(accepted(plain).contentHash()).isNotNull();
    assertThat(read(plain, Optional.of("k:0")).submissionId())
        .isEqualTo(read(plain, Optional.of("k:0")).submissionId())
        .isNotEqualTo(read(plain, Optional.of("k:1")).submissionId());
  }

  @Test
  void flagsAddressesThatCannotBeRead() {
    Signal signal =
        accepted(
            "{\"kind\":\"TRACKED\",\"person\":{\"visitorId\":\"v\",\"contact\":{\"email\":\"no\",\"phone\":\"1\",\"country\":\"Nowhere\"}}}");

    assertThat(signal.person().contact().reachable()).isFalse();
    assertThat(signal.person().invalid())
        .extracting(InvalidField::field)
        .containsExactly("email", "country", "phone");
  }

  @Test
  void readsAnswersAsAnObjectToo() {
    Signal signal =
        accepted(
            "{\"kind\":\"TRACKED\",\"person\":{\"visitorId\":\"v\",\"answers\":[{\"key\":\"need\",\"value\":\"speed\"},{\"key\":\"x\"}]}}");

    assertThat(signal.person().answers()).isEqualTo(List.of(new Answer("need", null, "speed")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                                                                 |                     | no-object
          {"person":{"visitorId":"v"}}                                       | kind                | missing
          {"kind":"TRACKEDD","person":{"visitorId":"v"}}                     | kind                | unknown-word
          {"kind":"SALES_OUTCOME","person":{"visitorId":"v"}}                | kind                | unknown-word
          {"kind":"TRACKED"}                                                 | person              | nobody
          {"kind":"TRACKED","person":{"contact":{"email":"no"}}}             | person              | nobody
          {"kind":"TRACKED","intent":"DEMO"}                                 | intent              | unknown-word
          {"kind":"TRACKED","occurredAt":"yesterday"}                        | occurredAt          | malformed
          {"kind":"TRACKED","revision":-1}                                   | revision            | malformed
          {"kind":"TRACKED","revision":1.5}                                  | revision            | malformed
          {"kind":"TRACKED","test":"true"}                                   | test                | malformed
          {"kind":"TRACKED","leadId":"7"}                                    | leadId              | malformed
          {"kind":"TRACKED","person":[]}                                     | person              | malformed
          {"kind":"TRACKED","person":{"contact":{"emial":"a@b.example"}}}    | person.contact.emial| unknown
          {"kind":"TRACKED","person":{"contact":{"email":["a@b.example"]}}}  | person.contact.email| malformed
          {"kind":"TRACKED","outcome":{"type":"WON"}}                        | outcome             | unknown
          {"kind":"TRACKED","content":{"type":"BOOK"}}                       | content.type        | unknown-word
          {"kind":"TRACKED","purchase":{"amount":"much"}}                    | purchase.amount     | malformed
          {"kind":"TRACKED","person":{"visitorId":"v"},"source":{"provider":"A B"}} | source       | no-name
          """)
  void refusesWhatATokenMayNotSay(String line, String field, String code) {
    Parsed parsed = read(line, Optional.empty());

    assertThat(parsed).isInstanceOf(Parsed.Refused.class);
    assertThat(((Parsed.Refused) parsed).violations())
        .contains(new Violation(field == null ? "" : field, code));
  }

  private Signal accepted(String line) {
    Parsed parsed = read(line, Optional.empty());
    assertThat(parsed).isInstanceOf(Parsed.Accepted.class);
    return ((Parsed.Accepted) parsed).signals().getFirst();
  }

  private Parsed read(String line, Optional<String> key) {
    Connection connection =
        new Connection(
            "signals", "api", List.of(), "VN", "en", List.of(), List.of(), null, Map.of());
    Document document =
        new JacksonJsonReader().document(line.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    return reader.read(connection, document, key, NOW);
  }
}
