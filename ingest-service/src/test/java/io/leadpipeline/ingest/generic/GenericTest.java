package io.leadpipeline.ingest.generic;

import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.connection;
import static io.leadpipeline.ingest.sources.Calls.delivered;
import static io.leadpipeline.ingest.sources.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Provider;
import io.leadpipeline.ingest.application.tool.ToolProvider;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.ingest.sources.Golden;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenericTest {

  private static final Connection LOCAL = delivered("generic", "local");

  private final Provider generic = new ToolProvider(new Generic(), Calls.documentReader());

  @Test
  void readsEveryPayloadByUsualNamesAsItsGoldenResult() {
    Golden.check("generic-zuddl", local(text("zuddl-joined_session.json")));
    Golden.check("generic-formsort", local(text("formsort-answers-not_finalized.json")));
    Golden.check("generic-microsoft-forms", local(text("microsoft_forms-response_added.json")));
    Golden.check("generic-google-forms", local(text("google_forms-apps_script.json")));
  }

  @Test
  void readsPayloadsByTheDeliveredMappingsAsTheirGoldenResults() {
    Golden.check("zuddl-mapped", read("zuddl", text("zuddl-joined_session.json")));
    Golden.check("formsort-mapped", read("formsort", text("formsort-answers-not_finalized.json")));
    Golden.check(
        "google-forms-mapped", read("google-forms", text("google_forms-apps_script.json")));
  }

  @Test
  void letsTheFinishedFormReplaceTheBegunOne() {
    String begun = text("formsort-answers-not_finalized.json");
    Signal finished =
        read("formsort", begun.replace("\"finalized\": false", "\"finalized\": true"));

    assertThat(finished.submissionId()).isEqualTo(read("formsort", begun).submissionId());
    assertThat(finished.revision()).isGreaterThan(read("formsort", begun).revision());
  }

  @Test
  void keepsWhatTheMappingDoesNotWant() {
    String other = text("zuddl-joined_session.json").replace("JOINED_SESSION", "LEFT_SESSION");

    assertThat(Calls.unreadable(generic, call(delivered("generic", "zuddl"), other)))
        .isEqualTo("not-wanted");
    assertThat(Calls.unreadable(generic, call(delivered("generic", "zuddl"), "{}")))
        .isEqualTo("not-wanted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"prop1\":\"value1\",\"prop2\":\"value2\"}",
        "{\"email\":null,\"phone\":[],\"name\":{}}",
        "{\"email\":\"no address\",\"name\":\"Lan\"}"
      })
  void keepsWhatNamesNobody(String body) {
    assertThat(Calls.unreadable(generic, call(LOCAL, body))).isEqualTo("nobody");
  }

  @Test
  void keepsWhatIsNoObject() {
    assertThat(Calls.unreadable(generic, call(LOCAL, "[]"))).isEqualTo("no-object");
    assertThat(Calls.unreadable(generic, call(LOCAL, "email=a"))).isEqualTo("not-json");
    assertThat(Calls.unreadable(generic, call(LOCAL, "{\"a\":1,\"a\":2}"))).isEqualTo("not-json");
    assertThat(Calls.unreadable(generic, call(LOCAL, "{\"a\":NaN}"))).isEqualTo("not-json");
  }

  @Test
  void readsABodyWithAByteOrderMarkAndLargeNumbers() {
    Signal signal = local("\uFEFF{\"email\":\"a@b.example\",\"lead\":12345678901234567890}");

    assertThat(signal.person().contact().email()).isEqualTo("a@b.example");
    assertThat(signal.person().original()).containsEntry("lead", "12345678901234567890");
  }

  @Test
  void findsVietnameseAndThaiNames() {
    Contact vietnamese =
        local(
                "{\"khách\":{\"họ tên\":\"Nguyễn Văn Á\",\"SĐT\":\"0903123456\",\"công ty\":\"Á Châu\"}}")
            .person()
            .contact();
    Contact thai =
        local("{\"ชื่อ-นามสกุล\":\"สมชาย ใจดี\",\"อีเมล\":\"somchai@acme.example\"}")
            .person()
            .contact();

    assertThat(vietnamese.fullName()).isEqualTo("Nguyễn Văn Á");
    assertThat(vietnamese.phone()).isEqualTo("+84903123456");
    assertThat(vietnamese.company()).isEqualTo("Á Châu");
    assertThat(thai.fullName()).isEqualTo("สมชาย ใจดี");
  }

  @Test
  void keepsHostileTextAsItIsAndUnstorableTextStorable() {
    Signal signal =
        local(
            "{\"email\":\"a@b.example\",\"note\":\"x\\u0000y\",\"name\":\"'; drop table lead; --<b>\"}");

    assertThat(signal.person().contact().fullName()).isEqualTo("'; drop table lead; --<b>");
    assertThat(signal.toString()).doesNotContain("\u0000");
  }

  @Test
  void keysByTheHeaderElseByContentWithinTenMinutes() {
    String body = "{\"email\":\"a@b.example\"}";
    Signal keyed = Calls.accepted(generic, call(LOCAL, Map.of("idempotency-key", "k"), body));

    assertThat(keyed.source().externalId()).isEqualTo("k");
    assertThat(keyed.contentHash()).isNull();
    assertThat(local(body).contentHash()).isNotNull();
    assertThat(local(body).id()).isEqualTo(local(body).id()).isNotEqualTo(keyed.id());
  }

  @Test
  void verifiesNothingOfASenderThatProvesNothing() {
    Connection open = connection("generic", "verification: {scheme: none}");
    Signal signal = Calls.accepted(generic, call(open, "{\"email\":\"a@b.example\"}"));

    assertThat(signal.verified()).isFalse();
    assertThat(local("{\"email\":\"a@b.example\"}").verified()).isTrue();
  }

  @Test
  void readsWhatTheMappingNamesByTheMappingAlone() {
    Connection mapped =
        connection(
            "generic",
            """
            events: {signup: {kind: WEBINAR_REGISTERED, intent: OTHER, fields: {f_3: company}}}
            mapping:
              event: {name: body.what}
              webinar: {id: '"w1"'}
              utm: {source: body.from}
              person:
                contact: {fullName: body.first + " " + body.last, email: body.work}
                answers: {industry: body.branch}
                visitorId: headers["x-visitor"]
            """);
    Signal signal =
        Calls.accepted(
            generic,
            call(
                mapped,
                Map.of("x-visitor", "v1"),
                """
                {"what":"signup","first":"Lan","last":"Anh","work":"LAN@acme.example",
                 "email":"other@acme.example","from":"fair","branch":"Retail","f_3":"Acme"}\
                """));

    assertThat(signal.kind()).isEqualTo(SignalKind.WEBINAR_REGISTERED);
    assertThat(signal.webinar()).matches(it -> it.id().equals("w1"));
    assertThat(signal.utm()).matches(it -> "fair".equals(it.source()));
    assertThat(signal.person().visitorId()).isEqualTo("v1");
    assertThat(signal.person().contact().fullName()).isEqualTo("Lan Anh");
    assertThat(signal.person().contact().email()).isEqualTo("lan@acme.example");
    assertThat(signal.person().contact().company()).isEqualTo("Acme");
    assertThat(signal.person().answers())
        .anyMatch(it -> it.key().equals("industry") && it.value().equals("Retail"));
  }

  @Test
  void leavesOutWhatTheMappingLooksForInVain() {
    Connection mapped =
        connection(
            "generic", "mapping: {person: {contact: {email: body.no.such, phone: body.tel}}}");
    Signal signal =
        Calls.accepted(generic, call(mapped, "{\"email\":\"a@b.example\",\"tel\":\"0903123456\"}"));

    assertThat(signal.person().contact().email()).isNull();
    assertThat(signal.person().contact().phone()).isEqualTo("+84903123456");
  }

  private Signal local(String body) {
    return Calls.accepted(generic, call(LOCAL, body));
  }

  private Signal read(String name, String body) {
    return Calls.accepted(generic, call(delivered("generic", name), body));
  }
}
