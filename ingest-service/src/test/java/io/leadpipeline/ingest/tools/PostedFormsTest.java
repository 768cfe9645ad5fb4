package io.leadpipeline.ingest.tools;

import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.delivered;
import static io.leadpipeline.ingest.sources.Calls.text;
import static io.leadpipeline.ingest.tools.Tools.posted;
import static io.leadpipeline.ingest.tools.Tools.provider;
import static io.leadpipeline.ingest.tools.Tools.signal;
import static io.leadpipeline.ingest.tools.Tools.unused;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.application.Statement;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.sources.Golden;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Quirks of tools that post forms, or what was JSON once. */
class PostedFormsTest {

  private static final String MULTIPART =
      "multipart/form-data; boundary=------------------------J1JNT4vbVO4FCC1qLG4HSv";

  private static final String NO_NAME =
      "\"q3_studentsName\":{\"first\":\"Test\",\"last\":\"Student\"}";

  @Test
  void neverTakesAFormsNameForAPersons() {
    Contact contact =
        signal("elementor", text("elementor-advanced_data-empty_titles.txt")).person().contact();

    assertThat(contact.fullName()).isEqualTo("teste");
    assertThat(contact.email()).isEqualTo("testando3@example.com");
    assertThat(contact.company()).isNull();
  }

  @Test
  void readsNoTimeOfElementorSinceItIsWrittenInAnyLanguage() {
    Signal signal =
        signal(
            "elementor",
            "form[id]=7&form[name]=Contato&fields[email][value]=lan%40acme.example"
                + "&fields[email][type]=email&fields[prazo][title]=Purchasing+time+frame"
                + "&fields[prazo][value]=Within+a+month"
                + "&meta[date][value]=mar%C3%A7o+30%2C+2026&meta[time][value]=6%3A52+pm");

    assertThat(signal.occurredAt()).isEqualTo(signal.receivedAt());
    assertThat(signal.normal()).matches(it -> Integer.valueOf(30).equals(it.timeFrameDays()));
    assertThat(signal.source().form()).isEqualTo("7");
  }

  @Test
  void readsElementorsPhoneInTheConnectionsRegionAndFlagsWhatIsNone() {
    String sent = "form_name=Form&No+Label+tel=%s&No+Label+email=lan%%40acme.example";

    assertThat(signal("elementor", sent.formatted("0903+123+456")).person().contact().phone())
        .isEqualTo("+84903123456");
    assertThat(signal("elementor", sent.formatted("12")).person().invalid())
        .anyMatch(it -> it.value().equals("12"));
  }

  @Test
  void keepsElementorsHostileNamesUnread() {
    String deep = "a" + "[b]".repeat(20_000) + "=1&fields[x][value]=2&fields=3&[]=4&=5";

    assertThat(unused("elementor", deep)).isEqualTo("nobody");
  }

  @Test
  void readsJotformsAnswersFromItsRawRequest() {
    String sent =
        text("jotform-submission-multipart.txt")
            .replace(
                NO_NAME,
                NO_NAME
                    + ",\"q4_email\":\"lan@acme.example\",\"q5_phoneNumber\":{\"full\":\"0903 123 456\"}"
                    + ",\"q8_company\":\"Acme\",\"q9_budget\":[\"a\",\"b\"]");
    Signal signal = posted("jotform", MULTIPART, sent);

    Golden.check("tool-jotform-with-address", signal);
    assertThat(signal.source().externalId()).isEqualTo("6084250982513018472");
    assertThat(signal.person().contact().firstName()).isEqualTo("Test");
    assertThat(signal.person().contact().phone()).isEqualTo("+84903123456");
    assertThat(signal.toString()).doesNotContain("REDACTED", "webhookURL", "jsExecutionTracker");
  }

  @Test
  void readsPhonesOfJotformThatComeInParts() {
    String sent =
        "formID=1&submissionID=2&rawRequest="
            + "{\"q5_call\":{\"country\":\"84\",\"area\":\"090\",\"phone\":\"3123456\"}}";

    assertThat(posted("jotform", "application/x-www-form-urlencoded", sent).person().contact())
        .matches(it -> "+84903123456".equals(it.phone()));
  }

  @Test
  void keepsAJotformThatNamesNobody() {
    assertThat(unused("jotform", text("jotform-submission-multipart.txt"))).isEqualTo("not-json");
    assertThat(unused("jotform", "formID=1&submissionID=2&rawRequest=[[[[")).isEqualTo("not-json");
    assertThat(unused("jotform", "formID=1&rawRequest={}")).isEqualTo("no-submission-id");
  }

  @Test
  void readsWhatContactForm7BrokeAsFarAsItGoes() {
    Signal signal =
        posted(
            "contactform7",
            "text/plain",
            """
            {"your-name": "Lan "Lena" Nguyễn", "your-email": "lan@acme.example",
             "your-message": "First line
            second, with "quotes": and } braces", "your-phone": "0903 123 456"}
            """);

    assertThat(signal.person().contact().fullName()).isEqualTo("Lan \"Lena\" Nguyễn");
    assertThat(signal.person().contact().email()).isEqualTo("lan@acme.example");
    assertThat(signal.person().contact().phone()).isEqualTo("+84903123456");
    assertThat(signal.person().answers())
        .anyMatch(it -> it.key().equals("message") && it.value().endsWith("} braces"));
  }

  @Test
  void takesNoTimeForABodyThatIsMeantToTakeIt() {
    for (String part : List.of("{", ",", "{\"a", "\"\":", "{ ", "{\"a\":")) {
      assertThat(unused("contactform7", "{" + part.repeat(60_000 / part.length()) + "}"))
          .isNotBlank();
    }
  }

  @Test
  void takesAFilledTrapOfAHubSpotFormForARobot() {
    List<Statement> said =
        provider("hubspot")
            .read(
                call(
                    delivered("hubspot", "local"),
                    Map.of(),
                    "{\"fields\":[{\"name\":\"email\",\"value\":\"bot@acme.example\"},"
                        + "{\"name\":\"_gotcha\",\"value\":\"x\"}]}"));

    assertThat(said.getFirst().parsed())
        .isInstanceOfSatisfying(
            Parsed.Spam.class, it -> assertThat(it.reason()).isEqualTo("honeypot"));
  }

  @Test
  void readsContactForm7ThatWasSentAsAQuery() {
    String query =
        "your-name=Lan+Nguy%E1%BB%85n&your-email=lan%40acme.example&your-phone=0903+123+456"
            + "&topics%5B0%5D=Pricing&topics%5B1%5D=Support&purchasing-time-frame=Trong+v%C3%B2ng+1+th%C3%A1ng&empty=";
    Signal signal = posted("contactform7", "application/x-www-form-urlencoded", query);

    Golden.check("tool-cf7_to_webhook-query", signal);
    assertThat(unused("contactform7", "=&&&[]=1&%00=%ff")).isNotBlank();
  }
}
