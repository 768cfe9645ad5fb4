package io.leadpipeline.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Consent;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.InvalidField;
import io.leadpipeline.events.Normal;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Utm;
import io.leadpipeline.ingest.application.HmacFingerprints;
import io.leadpipeline.ingest.phone.LibPhoneReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormReaderTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Form DEMO =
      new Form("demo", SignalKind.FORM_SUBMITTED, Intent.DEMO_REQUEST, null, null, Map.of(), false);

  private final FormReader reader =
      new FormReader(
          FieldAliases.standard(),
          Wordings.standard(),
          new LibPhoneReader(),
          new Identities(new HmacFingerprints("a secret for tests only")));

  @Test
  void readsAContactForm7Post() {
    Signal signal =
        accepted(
            "your-name", "Nguyễn Văn A",
            "your-email", "A@Example.vn",
            "your-subject", "",
            "your-message", "Tôi muốn nhận báo giá\r\ncho 20 người dùng",
            "services", "SEO",
            "services", "Web Design",
            "acceptance", "1",
            "utm_source", "google",
            "your-file", "https://example.com/cv.pdf");

    assertThat(signal.kind()).isEqualTo(SignalKind.FORM_SUBMITTED);
    assertThat(signal.intent()).isEqualTo(Intent.DEMO_REQUEST);
    assertThat(signal.person().contact()).isEqualTo(contact("a@example.vn", null, "Nguyễn Văn A"));
    assertThat(signal.person().answers())
        .containsExactly(
            new Answer("message", "your-message", "Tôi muốn nhận báo giá\r\ncho 20 người dùng"),
            new Answer("interests", "services", "SEO"),
            new Answer("interests", "services", "Web Design"));
    assertThat(signal.person().consent())
        .containsExactly(new Consent("marketing", true, null, NOW).from("form/local/demo"));
    assertThat(signal.utm()).isEqualTo(new Utm("google", null, null, null, null));
    assertThat(signal.person().original())
        .isEqualTo(Map.of("your-file", "https://example.com/cv.pdf"));
  }

  @Test
  void readsAFormInVietnamese() {
    Signal signal =
        accepted(
            "Họ và tên", "Trần Thị Bích",
            "Số điện thoại", "090 312 34 56",
            "Công ty", "Công ty Cổ phần Sao Mai",
            "Thời gian mua", "Trong vòng 1 tháng",
            "Quy mô công ty", "51-100");

    Contact contact = signal.person().contact();
    assertThat(contact.fullName()).isEqualTo("Trần Thị Bích");
    assertThat(contact.phone()).isEqualTo("+84903123456");
    assertThat(contact.company()).isEqualTo("Công ty Cổ phần Sao Mai");
    assertThat(signal.normal()).isEqualTo(new Normal(30, null, 51, 100, null, null));
  }

  @Test
  void readsAFormInThai() {
    Signal signal =
        accepted(
            "ชื่อ-นามสกุล", "สมชาย ใจดี",
            "อีเมล", "somchai@example.co.th",
            "เบอร์โทรศัพท์", "081 234 5678",
            "ประเทศ", "ไทย");

    assertThat(signal.person().contact().fullName()).isEqualTo("สมชาย ใจดี");
    assertThat(signal.person().contact().phone()).isEqualTo("+66812345678");
    assertThat(signal.person().contact().country()).isEqualTo("TH");
  }

  @Test
  void findsEmailAndPhoneByTheirShapeWhereNamesSayNothing() {
    Signal signal = accepted("input_1", "Lan", "input_4", "Lan@Acme.example", "q7", "0903 123 456");

    assertThat(signal.person().contact().email()).isEqualTo("lan@acme.example");
    assertThat(signal.person().contact().phone()).isEqualTo("+84903123456");
    assertThat(signal.person().original()).isEqualTo(Map.of("input_1", "Lan"));
  }

  @Test
  void takesNoTimestampOrIdForAPhone() {
    Signal signal =
        accepted("email", "lan@acme.example", "ts", "1732244400000", "date", "2026-11-22");

    assertThat(signal.person().contact().phone()).isNull();
  }

  @Test
  void keepsAnUnreadableValueAsItWasSaid() {
    Signal signal = accepted("email", "lan@acme.example", "phone", "050 987 6543");

    assertThat(signal.person().contact().phone()).isNull();
    assertThat(signal.person().invalid())
        .containsExactly(new InvalidField("phone", "050 987 6543", "malformed"));
  }

  @Test
  void keepsControlFieldsOutOfTheLead() {
    Signal signal =
        accepted(
            "name",
            "Real Stock",
            "email",
            "stock@example.com",
            "_replyto",
            "other@example.com",
            "_subject",
            "Hi",
            "_next",
            "/thanks",
            "_cc",
            "boss@example.com",
            "_language",
            "fr",
            "_format",
            "plain",
            "_gotcha",
            "",
            "message",
            "Xin chào");

    Person person = signal.person();
    assertThat(person.contact().email()).isEqualTo("stock@example.com");
    assertThat(person.contact().language()).isEqualTo("fr");
    assertThat(person.original()).isEmpty();
    assertThat(person.answers()).containsExactly(new Answer("message", "message", "Xin chào"));
  }

  @Test
  void takesTheReplyAddressWhenThereIsNoOther() {
    assertThat(accepted("_replyto", "joh@ann.es").person().contact().email())
        .isEqualTo("joh@ann.es");
  }

  @Test
  void takesCampaignAndClickFromThePagesAddress() {
    Signal signal =
        accepted(
            "email", "a@example.ae",
            "page_url",
                "https://example.ae/p?utm_source=google&utm_campaign=creek%20harbour"
                    + "&gclid=Cj0&x=%zz#top",
            "fbclid", "fb.1");

    assertThat(signal.utm()).isEqualTo(new Utm("google", null, "creek harbour", null, null));
    assertThat(signal.person().clickIds()).isEqualTo(Map.of("gclid", "Cj0", "fbclid", "fb.1"));
  }

  @Test
  void keepsConsentVerbatimWithTheShownWording() {
    String wording = "I agree to be contacted by Emir Real Estate…";

    assertThat(
            accepted("email", "a@b.example", "consent", "true", "consent_text", wording)
                .person()
                .consent())
        .containsExactly(new Consent("marketing", true, wording, NOW).from("form/local/demo"));
    assertThat(accepted("email", "a@b.example", "consent", "Không").person().consent())
        .containsExactly(new Consent("marketing", false, null, NOW).from("form/local/demo"));
    assertThat(accepted("email", "a@b.example", "gdpr", "I do agree").person().consent())
        .containsExactly(new Consent("privacy", true, "I do agree", NOW).from("form/local/demo"));
  }

  @Test
  void doesNotTakeTheFormsNameForThePersons() {
    Signal signal =
        accepted(
            "form[id]",
            "1606c7c4",
            "form[name]",
            "New Form",
            "fields[name][id]",
            "name",
            "fields[name][title]",
            "",
            "fields[name][value]",
            "teste",
            "fields[email][value]",
            "testando3@example.com",
            "fields[email][raw_value]",
            "x",
            "fields[utm_source][value]",
            "ig",
            "meta[page_url][value]",
            "https://example.com/v2/");

    assertThat(signal.person().contact().fullName()).isEqualTo("teste");
    assertThat(signal.person().contact().email()).isEqualTo("testando3@example.com");
    assertThat(signal.utm()).isEqualTo(new Utm("ig", null, null, null, null));
    assertThat(signal.person().pageUrl()).isEqualTo("https://example.com/v2/");
  }

  @Test
  void keepsWhatCannotBeStoredInAFormThatCan() {
    Signal signal = accepted("email", "a@b.example", "name", "A\u0000B\uD800", "x", "\u0000");

    assertThat(signal.person().contact().fullName()).isEqualTo("A\uFFFDB\uFFFD");
    assertThat(signal.person().invalid())
        .extracting(InvalidField::code)
        .containsOnly("unstorable-character");
  }

  @Test
  void readsNoMoreThanAHundredFields() {
    List<String> post = new ArrayList<>(List.of("email", "a@b.example"));
    for (int i = 0; i < 500; i++) {
      post.addAll(List.of("f" + i, "v"));
    }

    Signal signal = accepted(post.toArray(String[]::new));

    assertThat(signal.person().original()).hasSize(99);
    assertThat(signal.person().invalid())
        .containsExactly(new InvalidField("*", "501", "too-many-fields"));
  }

  @Test
  void refusesOnlyWhoCannotBeReached() {
    assertThat(read("name", "Lan", "email", "lan@", "company", "Acme"))
        .isInstanceOfSatisfying(
            Parsed.Refused.class,
            it ->
                assertThat(it.violations())
                    .containsExactly(
                        new Violation("email", "malformed"), new Violation("phone", "missing")));
    assertThat(accepted("email", "lan@", "phone", "0903123456").person().contact().phone())
        .isEqualTo("+84903123456");
  }

  @Test
  void takesAFilledTrapForSpamEvenWithAnAddress() {
    assertThat(read("email", "a@b.example", "_gotcha", "The best offers."))
        .isInstanceOf(Parsed.Spam.class);
  }

  @Test
  void givesOneKeyOneSubmission() {
    UUID first = read(post("key-1", NOW, "email", "a@b.example")).submissionId();
    UUID later = read(post("key-1", NOW.plusSeconds(9_999), "email", "x@y.example")).submissionId();
    UUID hidden = read("email", "a@b.example", "_id", "key-1").submissionId();
    UUID other = read(post("key-2", NOW, "email", "a@b.example")).submissionId();

    assertThat(later).isEqualTo(first);
    assertThat(hidden).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void givesTheSameContentOneSubmissionWithinTenMinutes() {
    Signal first = signal(read(post(null, NOW, "email", "a@b.example", "name", "A")));
    Signal again =
        signal(read(post(null, NOW.plusSeconds(599), "name", "A", "email", "a@b.example")));
    Signal later =
        signal(read(post(null, NOW.plusSeconds(600), "email", "a@b.example", "name", "A")));
    Signal other = signal(read(post(null, NOW, "email", "a@b.example", "name", "B")));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(later.id()).isNotEqualTo(first.id());
    assertThat(later.contentHash()).isEqualTo(first.contentHash());
    assertThat(other.id()).isNotEqualTo(first.id());
  }

  @Test
  void refersToThePersonWithoutShowingWho() {
    Signal one = accepted("email", "Lan@acme.example");
    Signal two = accepted("email", "lan@ACME.example", "phone", "0903123456");

    assertThat(one.personRef()).isEqualTo(two.personRef()).doesNotContain("lan").hasSize(32);
  }

  private Signal accepted(String... namesAndValues) {
    return signal(read(namesAndValues));
  }

  private static Signal signal(Parsed parsed) {
    assertThat(parsed).isInstanceOf(Parsed.Accepted.class);
    return ((Parsed.Accepted) parsed).signals().getFirst();
  }

  private Parsed read(String... namesAndValues) {
    return read(post(null, NOW, namesAndValues));
  }

  private Parsed read(FormPost post) {
    Connection connection =
        new Connection(
            "form", "local", List.of(), "VN", "vi", List.of(), List.of(), null, Map.of());
    return reader.read(new FormConnection(connection, DEMO), post);
  }

  private static FormPost post(@Nullable String key, Instant at, String... namesAndValues) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new FormPost(fields, key, null, false, at);
  }

  private static Contact contact(
      @Nullable String email, @Nullable String phone, @Nullable String fullName) {
    return new Contact(email, phone, null, null, fullName, null, null, null, null, null);
  }
}
