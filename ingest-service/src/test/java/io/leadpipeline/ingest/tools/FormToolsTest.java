package io.leadpipeline.ingest.tools;

import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.connection;
import static io.leadpipeline.ingest.sources.Calls.text;
import static io.leadpipeline.ingest.tools.Tools.provider;
import static io.leadpipeline.ingest.tools.Tools.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.sources.Calls;
import org.junit.jupiter.api.Test;

/** Quirks of tools for forms and ads. */
class FormToolsTest {

  @Test
  void findsNamesAddressAndPhoneOfAnEntryThatHasNothingButNumbers() {
    Contact contact =
        signal(
                "gravityforms",
                """
                {"id":"9","form_id":"2","date_created":"2026-02-06 13:31:59",
                 "1.3":"Lan","1.6":"Nguyễn","2":"lan@acme.example","3":"0903 123 456","4":"Acme"}
                """)
            .person()
            .contact();

    assertThat(contact.firstName()).isEqualTo("Lan");
    assertThat(contact.lastName()).isEqualTo("Nguyễn");
    assertThat(contact.email()).isEqualTo("lan@acme.example");
    assertThat(contact.phone()).isEqualTo("+84903123456");
  }

  @Test
  void takesTheMeaningOfNumbersFromTheConnection() {
    Connection acme =
        connection(
            "gravityforms", "events: {\"2\": {intent: DEMO_REQUEST, fields: {\"4\": company}}}");
    Signal signal =
        Calls.accepted(
            provider("gravityforms"),
            call(
                acme,
                "{\"id\":\"9\",\"form_id\":\"2\",\"2\":\"lan@acme.example\",\"4\":\"Acme\"}"));

    assertThat(signal.person().contact().company()).isEqualTo("Acme");
    assertThat(signal.intent()).matches(it -> it.value().equals("DEMO_REQUEST"));
  }

  @Test
  void readsChoicesOfTallyByTheirOptions() {
    assertThat(signal("tally", text("tally-form_response-lead_form.json")).person().toString())
        .contains("Enterprise")
        .doesNotContain("a69a8f0e-b9a0-48b6-98fc-69188042fbb4");
  }

  @Test
  void readsAnswersOfTypeformWhoseQuestionIsNotDefined() {
    Signal signal = signal("typeform", text("typeform-form_response-choice_email.json"));

    assertThat(signal.person().contact().email()).isEqualTo("test@example.com");
    assertThat(signal.person().original()).containsEntry("readable_ref_gender", "Male");
  }

  @Test
  void marksGoogleAdsTestLeads() {
    String test =
        text("google_ads-lead-full.json").replace("\"is_test\": false", "\"is_test\": true");

    assertThat(signal("google-ads", test).test()).isTrue();
    assertThat(signal("google-ads", text("google_ads-lead-full.json")).test()).isFalse();
  }

  @Test
  void takesTheAnsweredAddressOfAGoogleFormAndNotTheAccounts() {
    assertThat(
            signal("google-forms", text("google_forms-apps_script.json"))
                .person()
                .contact()
                .email())
        .isEqualTo("sarah@example.com");
  }

  @Test
  void keepsConsentInTheWordsThatWereShown() {
    Signal signal = signal("hubspot", text("hubspot-form_submission-objectTypeId.json"));

    assertThat(signal.person().consent())
        .anyMatch(it ->
            it.purpose().equals("marketing")
                && it.granted()
                && "I agree to receive marketing communications from Example Company."
                    .equals(it.text()));
    assertThat(signal.verified()).isFalse();
  }

  @Test
  void readsContactForm7AsItPostsByDefault() {
    Signal signal = signal("contactform7", text("cf7_to_webhook-default.json"));

    assertThat(signal.person().contact().fullName()).isEqualTo("Nguyễn Văn A");
    assertThat(signal.person().answers()).extracting(Answer::key).contains("message");
    assertThat(signal.contentHash()).isNotNull();
  }
}
