package io.leadpipeline.notification.thymeleaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Reason;
import io.leadpipeline.events.Rep;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Letter;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.SalesPerson;
import io.leadpipeline.notification.support.Offers;
import io.leadpipeline.notification.support.Reps;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

  private static final Pattern HTTP = Pattern.compile("https?://\\S+");
  private static final String LONG_NAME = "Ngô Thị Ỷ ".repeat(1_000);

  private final ThymeleafLetterWriter writer = new ThymeleafLetterWriter(Clock.systemUTC());

  @Test
  void saysEverythingARepNeeds() {
    Offers offer = Offers.anOffer().dueAt(Instant.parse("2031-05-04T03:02:00Z"));

    Letter letter = write(offer, "en");

    for (String body : new String[] {letter.text(), letter.html()}) {
      assertThat(body)
          .contains("Jane Doe", "Acme", "Head of Sales", "jane@acme.example", "+84901234567")
          .contains("Asked for a demo", "Wants to buy within 30 days")
          .contains("Within a month", "confirmed", "Influences the decision")
          .contains("Attended a webinar: Selling in 2027")
          .contains("We open a second plant in May and need this by then.")
          .contains("72", "88", "Sales-qualified", "Hot")
          .contains("4 May 10:02 (GMT+7)")
          .contains(offer.acceptUrl());
    }
    assertThat(letter.html()).contains("href=\"tel:+84901234567\"");
    assertThat(letter.subject()).isEqualTo("New lead: Jane Doe, Acme");
  }

  @ParameterizedTest
  @CsvSource({
    "en, New lead: , Accept this lead",
    "vi, Khách hàng tiềm năng mới: , Nhận khách hàng này",
    "th, ลูกค้าเป้าหมายใหม่: , รับลูกค้ารายนี้",
    "fr, New lead: , Accept this lead"
  })
  void speaksTheRepsLanguage(String language, String subject, String accept) {
    Letter letter = write(Offers.anOffer(), language);

    assertThat(letter.subject()).startsWith(subject.strip());
    assertThat(letter.text()).contains(accept);
    assertThat(letter.html()).contains(accept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi", "th"})
  void hasAWordForEveryKey(String language) throws IOException {
    String suffix = language.equals("en") ? "" : "_" + language;
    var words = properties("/messages/alert" + suffix + ".properties");

    assertThat(words.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            properties("/messages/alert.properties").stringPropertyNames());
  }

  private static Properties properties(String name) throws IOException {
    var properties = new Properties();
    try (var in = Objects.requireNonNull(LetterTest.class.getResourceAsStream(name))) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }

  @Test
  void putsTheAcceptLinkBeforeAnythingALeadWrote() {
    Offers offer =
        Offers.anOffer()
            .named("http://evil.example/a", "https://evil.example/b")
            .saying("http://evil.example/c");

    Letter letter = write(offer, "en");

    Matcher link = HTTP.matcher(letter.text());
    assertThat(link.find()).isTrue();
    assertThat(link.group()).isEqualTo(offer.acceptUrl());
  }

  @Test
  void keepsHostileWordsInTheirPlace() {
    Offers offer =
        Offers.anOffer()
            .named("Eve\r\nBcc: all@sales.test\r\n\r\n<script>alert(1)</script>", "\"><img src=x>")
            .saying("${T(java.lang.Runtime)} [[${view}]] __${7*7}__ <b>bold</b>\u202Etxt.exe\u0000")
            .because(new Reason("content-downloaded", Map.of("title", "<i>x</i>\nAccept: now")));

    Letter letter = write(offer, "en");

    assertThat(letter.subject()).doesNotContain("\r", "\n").contains("Eve Bcc: all@sales.test");
    assertThat(letter.html())
        .doesNotContain("<script", "<img", "<b>bold", "<i>x", "\u202E", "\u0000")
        .contains("&lt;script&gt;", "&lt;b&gt;bold&lt;/b&gt;", "${T(java.lang.Runtime)}")
        .contains("__${7*7}__");
    assertThat(letter.text())
        .contains("[[${view}]] __${7*7}__ <b>bold</b>txt.exe")
        .contains("Downloaded <i>x</i> Accept: now")
        .doesNotContain("\nBcc:", "\nAccept: now");
  }

  @Test
  void cutsEndlessNames() {
    Letter letter = write(Offers.anOffer().named(LONG_NAME, LONG_NAME), "vi");

    assertThat(letter.subject().length()).isLessThan(220);
    assertThat(letter.text()).contains("Ngô Thị Ỷ", "…");
    assertThat(letter.html().length()).isLessThan(20_000);
  }

  @Test
  void linksOnlyNumbersThatCanBeDialled() {
    var contact =
        new Contact(
            "a\"onclick=x@y.example", "1;ext=<b>", null, null, "Al", null, null, null, null, null);

    Letter letter = write(Offers.anOffer().of(contact), "en");

    assertThat(letter.html()).doesNotContain("href=\"tel:", "mailto:", "\"onclick", "ext=<b>");
    assertThat(letter.subject()).isEqualTo("New lead: Al, acme.example");
  }

  @Test
  void keepsRightToLeftNamesFromReorderingTheSubject() {
    Letter letter = write(Offers.anOffer().named("شركة النور", "Acme"), "en");

    assertThat(letter.subject()).isEqualTo("New lead: \u2068شركة النور\u2069, Acme");
  }

  @ParameterizedTest
  @CsvSource({"en, I am back", "vi, Tôi đã quay lại", "th, ฉันกลับมาแล้ว"})
  void tellsWhoWasSetAwayHowToComeBack(String language, String button) {
    Offers offer = Offers.anOffer().dueAt(Instant.parse("2031-05-04T03:02:00Z"));
    Rep linh = new Rep("linh", "Linh", "linh@sales.test", language);
    Notice notice = Notice.escalation(UUID.randomUUID(), offer.setAway(6, linh), linh, null);

    SalesPerson person = SalesPerson.of(Reps.known("linh", 1, language));
    Letter letter = writer.write(new Errand(notice, person, 1, Instant.now()), linh.email());

    for (String body : new String[] {letter.text(), letter.html()}) {
      assertThat(body).contains(button, offer.acceptUrl());
      assertThat(body).doesNotContain("10:02", "jane@acme.example");
    }
  }

  @Test
  void marksTestLeads() {
    Letter letter = write(Offers.anOffer().forTestLead("me@sales.test"), "en");

    assertThat(letter.subject()).startsWith("Test lead: ");
    assertThat(letter.text()).startsWith("*** Test ***");
  }

  @Test
  void leavesSamplesToLookAt() throws IOException {
    Path samples = Files.createDirectories(Path.of("target/samples"));
    for (String language : new String[] {"en", "vi", "th"}) {
      Letter letter = write(Offers.anOffer(), language);
      Files.writeString(samples.resolve("alert-" + language + ".html"), letter.html());
      Files.writeString(samples.resolve("alert-" + language + ".txt"), letter.text());
    }
    Offers hostile =
        Offers.anOffer()
            .named("شركة النور <script>alert(1)</script> " + "W".repeat(200), LONG_NAME)
            .saying("http://evil.example/" + "x".repeat(400));
    Files.writeString(samples.resolve("hostile.html"), write(hostile, "en").html());

    assertThat(samples.resolve("hostile.html")).isNotEmptyFile();
  }

  private Letter write(Offers offer, String language) {
    var offered = offer.to("linh", language).offered();
    var rep = Objects.requireNonNull(offered.handoff().rep());
    Notice notice = Notice.byMail(UUID.randomUUID(), offered, rep, null);
    SalesPerson person = SalesPerson.of(Reps.known("linh", 1, language));
    return writer.write(new Errand(notice, person, 1, Instant.now()), rep.email());
  }
}
