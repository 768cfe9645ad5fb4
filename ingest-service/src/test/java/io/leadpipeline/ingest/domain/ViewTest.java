package io.leadpipeline.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.HmacFingerprints;
import io.leadpipeline.ingest.phone.LibPhoneReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Form VIEWS = Form.of(SignalKind.PAGE_VIEWED);

  private final FormReader reader =
      new FormReader(
          FieldAliases.standard(),
          Wordings.standard(),
          new LibPhoneReader(),
          new Identities(new HmacFingerprints("a secret for tests only")));

  @Test
  void needsNoMoreOfAPersonThanAVisitorId() {
    Signal signal =
        accepted(VIEWS, new Field("visitor_id", "v-1"), new Field("page_url", "https://a.example"));

    assertThat(signal.kind()).isEqualTo(SignalKind.PAGE_VIEWED);
    assertThat(signal.person().visitorId()).isEqualTo("v-1");
    assertThat(signal.personRef()).isNotNull();
    assertThat(signal.occurredAt()).isEqualTo(NOW);
    assertThat(signal.content()).isNull();
  }

  @Test
  void isOfTheContentThatThePageSays() {
    Signal signal =
        accepted(
            VIEWS,
            new Field("visitor_id", "v-1"),
            new Field("_content_type", "case-study"),
            new Field("_content_id", "acme"),
            new Field("_content_title", "How Acme answers"));

    assertThat(signal.kind()).isEqualTo(SignalKind.CONTENT_VIEWED);
    assertThat(signal.content())
        .isEqualTo(new Content(new ContentType("CASE_STUDY"), "acme", "How Acme answers"));
  }

  @Test
  void isOfTheContentThatTheFormSaysWhateverThePageSays() {
    Content pricing = new Content(new ContentType("PRICING"), "pricing", null);
    Form form =
        new Form("pricing", SignalKind.CONTENT_VIEWED, null, pricing, null, Map.of(), false);

    Signal signal =
        accepted(form, new Field("visitor_id", "v-1"), new Field("_content_type", "CAREERS"));

    assertThat(signal.content()).isEqualTo(pricing);
  }

  @Test
  void isOfNoContentWhoseTypeIsNoWord() {
    Signal signal =
        accepted(VIEWS, new Field("visitor_id", "v-1"), new Field("_content_type", "<b>"));

    assertThat(signal.kind()).isEqualTo(SignalKind.PAGE_VIEWED);
    assertThat(signal.content()).isNull();
  }

  @Test
  void isRefusedOfNobody() {
    assertThat(refusal(VIEWS, new Field("page_url", "https://a.example")))
        .containsExactly(new Violation("visitor_id", "missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v\u0000", "v\u0007", "v\uFFFD"})
  void isRefusedOfAVisitorWhoseIdIsUnreadable(String id) {
    assertThat(refusal(VIEWS, new Field("visitor_id", id)))
        .containsExactly(new Violation("visitor_id", "malformed"));
    assertThat(refusal(VIEWS, new Field("visitor_id", "v".repeat(201))))
        .containsExactly(new Violation("visitor_id", "malformed"));
  }

  @Test
  void isNoReasonToTakeOtherFormsWithoutAnAddress() {
    Form form = Form.of(SignalKind.FORM_SUBMITTED);

    assertThat(refusal(form, new Field("visitor_id", "v-1")))
        .containsExactly(new Violation("email", "missing"), new Violation("phone", "missing"));
  }

  @Test
  void keepsWhereThePersonFirstCameFrom() {
    Signal signal =
        accepted(
            Form.of(SignalKind.FORM_SUBMITTED),
            new Field("email", "lan@acme.example"),
            new Field("utm_source", "mail"),
            new Field("first_utm_source", "google"),
            new Field("first_gclid", "0903123456"),
            new Field("first_landing_page", "https://a.example/?utm_source=google"));

    assertThat(signal.person().contact().phone()).isNull();
    assertThat(signal.utm()).extracting(it -> it.source()).isEqualTo("mail");
    assertThat(signal.person().original())
        .containsOnlyKeys("first_utm_source", "first_gclid", "first_landing_page");
  }

  private Signal accepted(Form form, Field... fields) {
    Parsed parsed = read(form, fields);
    assertThat(parsed).isInstanceOf(Parsed.Accepted.class);
    return ((Parsed.Accepted) parsed).signals().getFirst();
  }

  private List<Violation> refusal(Form form, Field... fields) {
    Parsed parsed = read(form, fields);
    assertThat(parsed).isInstanceOf(Parsed.Refused.class);
    return ((Parsed.Refused) parsed).violations();
  }

  private Parsed read(Form form, Field... fields) {
    Connection connection =
        new Connection(
            "form", "local", List.of(), "VN", "vi", List.of(), List.of(), null, Map.of());
    FormPost post = new FormPost(List.of(fields), null, null, false, NOW);
    return reader.read(new FormConnection(connection, form), post);
  }
}
