package io.leadpipeline.ingest.tools;

import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.connection;
import static io.leadpipeline.ingest.sources.Calls.delivered;
import static io.leadpipeline.ingest.sources.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.application.tool.ToolProvider;
import io.leadpipeline.ingest.calendly.Calendly;
import io.leadpipeline.ingest.contactform7.ContactForm7;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.googleads.GoogleAds;
import io.leadpipeline.ingest.googleforms.GoogleForms;
import io.leadpipeline.ingest.gotowebinar.GoToWebinar;
import io.leadpipeline.ingest.gravityforms.GravityForms;
import io.leadpipeline.ingest.hubspot.HubSpotForm;
import io.leadpipeline.ingest.livestorm.Livestorm;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.ingest.sources.Golden;
import io.leadpipeline.ingest.tally.Tally;
import io.leadpipeline.ingest.typeform.Typeform;
import io.leadpipeline.ingest.webflow.Webflow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each tool really sends, and its quirks. */
class ToolsTest {

  private static final List<Tool> TOOLS =
      List.of(
          new Calendly(),
          new ContactForm7(),
          new GoToWebinar(),
          new GoogleAds(),
          new GoogleForms(),
          new GravityForms(),
          new HubSpotForm(),
          new Livestorm(),
          new Tally(),
          new Typeform(),
          new Webflow());

  @ParameterizedTest
  @CsvSource({
    "calendly, calendly-invitee_created-nulls",
    "calendly, calendly-invitee_canceled",
    "contactform7, cf7_to_webhook-default",
    "google-ads, google_ads-lead-full",
    "google-ads, google_ads-lead-custom_question",
    "google-forms, google_forms-apps_script",
    "goto, gotowebinar-prismatic_registrant_added",
    "gravityforms, gravityforms-entry-numeric_keys",
    "hubspot, hubspot-form_submission-objectTypeId",
    "tally, tally-form_response-fr",
    "tally, tally-form_response-lead_form",
    "typeform, typeform-form_response-choice_email",
    "webflow, webflow-form_submission"
  })
  void readsEveryPayloadAsItsGoldenResult(String slug, String payload) {
    Golden.check("tool-" + payload, signal(slug, text(payload + ".json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "typeform",
        "tally",
        "google-forms",
        "goto",
        "calendly",
        "webflow",
        "livestorm",
        "contactform7",
        "gravityforms"
      })
  void knowsItsSendersByEitherSecretAndNobodyElse(String slug) {
    Connection acme = connection(slug, "");
    String body = "{\"email\":\"lan@acme.example\"}";

    assertThat(genuine(slug, acme, "the-new-secret", body, body)).isTrue();
    assertThat(genuine(slug, acme, "the-old-secret", body, body)).isTrue();
    assertThat(genuine(slug, acme, "another-secret", body, body)).isFalse();
    assertThat(provider(slug).isGenuine(call(acme, body))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"typeform", "tally", "google-forms", "goto", "calendly", "webflow"})
  void refusesABodyWithOneBitChanged(String slug) {
    Connection acme = connection(slug, "");

    assertThat(genuine(slug, acme, "the-new-secret", "{\"a\":1}", "{\"a\":0}")).isFalse();
  }

  @Test
  void takesGoogleAdsKeyFromTheBodyAndKeepsItNowhere() {
    Connection acme = connection("google-ads", "");
    String body = text("google_ads-lead-full.json");

    assertThat(provider("google-ads").isGenuine(call(acme, body))).isFalse();
    String known = body.replace("configured_key", "the-old-secret");
    assertThat(provider("google-ads").isGenuine(call(acme, known))).isTrue();
    assertThat(Calls.accepted(provider("google-ads"), call(acme, known)).toString())
        .doesNotContain("the-old-secret");
  }

  @Test
  void takesAnotherSchemeWhereTheConnectionSaysSo() {
    Connection plain =
        connection("tally", "verification: {scheme: secret-header, header: X-Tally}");

    assertThat(provider("tally").isGenuine(call(plain, Map.of("x-tally", "the-new-secret"), "{}")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calendly",
        "contactform7",
        "google-ads",
        "google-forms",
        "goto",
        "gravityforms",
        "hubspot",
        "livestorm",
        "tally",
        "typeform",
        "webflow"
      })
  void keepsHostileBodiesUnread(String slug) {
    for (String body :
        List.of(
            "[]", "null", "\"x\"", "{\"a\":1,\"a\":2}", "{}", "{\"data\":[[[]]],\"payload\":7}")) {
      assertThat(Calls.unreadable(provider(slug), call(delivered(slug, "local"), body)))
          .as(slug + " " + body)
          .isNotBlank();
    }
  }

  @Test
  void tellsAMovedMeetingFromACancelledOne() {
    String moved =
        text("calendly-invitee_canceled.json")
            .replace("\"rescheduled\": false", "\"rescheduled\": true");

    assertThat(unused("calendly", moved)).isEqualTo("rescheduled");
    assertThat(signal("calendly", text("calendly-invitee_canceled.json")).kind())
        .isEqualTo(SignalKind.MEETING_CANCELLED);
  }

  @Test
  void takesTheInviteesPhoneAndNotTheHosts() {
    Signal booked =
        signal(
            "calendly",
            """
            {"event":"invitee.created","created_at":"2026-11-20T08:00:00.000000Z","payload":{
             "uri":"u1","email":"lan@acme.example","name":"Lan",
             "text_reminder_number":"+84 903 123 456",
             "questions_and_answers":[{"question":"Company","answer":"Acme"}],
             "tracking":{"utm_source":"ads"},
             "scheduled_event":{"name":"Demo","start_time":"2026-11-25T03:00:00.000000Z",
              "location":{"type":"inbound_call","location":"+1 555 0100"},
              "event_memberships":[{"user_email":"anna@sales.test"}]}}}
            """);

    assertThat(booked.person().contact().phone()).isEqualTo("+84903123456");
    assertThat(booked.person().contact().company()).isEqualTo("Acme");
    assertThat(booked.meeting())
        .matches(it -> "anna@sales.test".equals(it.host()))
        .matches(it -> Instant.parse("2026-11-25T03:00:00Z").equals(it.startsAt()));
    assertThat(booked.utm()).matches(it -> "ads".equals(it.source()));
  }

  @Test
  void keepsKeysBeyondTheRangeOfDoubles() {
    String sent =
        """
        {"eventName":"registrant.added","eventKey":"registrant.added",
         "webinarKey":%s,"registrantKey":%s,"email":"lan@acme.example","status":"APPROVED",
         "organization":"Acme","Industry":"Retail","purchasingTimeFrame":"Within a month",
         "responses":[{"question":"Team size?","answer":"12"}]}
        """;
    Signal numbers = signal("goto", sent.formatted("8978964909939938573", "9223372036854775807"));
    Signal texts =
        signal("goto", sent.formatted("\"8978964909939938573\"", "\"9223372036854775807\""));

    assertThat(numbers.webinar()).matches(it -> it.id().equals("8978964909939938573"));
    assertThat(numbers.person().externalId()).isEqualTo("9223372036854775807");
    assertThat(numbers.submissionId()).isEqualTo(texts.submissionId());
    assertThat(numbers.normal()).matches(it -> Integer.valueOf(30).equals(it.timeFrameDays()));
    assertThat(numbers.person().answers())
        .anyMatch(it -> it.key().equals("industry") && it.value().equals("Retail"));
  }

  @Test
  void tellsRegistrationsApartThoughTheirEventKeyIsTheEventsName() {
    String sent =
        """
        {"eventName":"registrant.added","eventKey":"registrant.added","webinarKey":"1",
         "registrantKey":"%s","email":"%s@acme.example"}
        """;

    assertThat(signal("goto", sent.formatted("7", "lan")).submissionId())
        .isNotEqualTo(signal("goto", sent.formatted("8", "minh")).submissionId());
  }

  @Test
  void neverTakesAnInventedAddressForAPersons() {
    String sent =
        """
        {"data":{"id":"p1","type":"people","attributes":{"first_name":"Lan",
         "email":"p1@unknown.livestorm.co",
         "registrant_detail":{"event_id":"e1","session_id":"s1","created_at":1763700000,
          "fields":[{"id":"your_email","value":"lan@acme.example"},
                    {"id":"connection_link","value":"https://app.livestorm.co/p/secret"}]}}}}
        """;
    Signal signal = signal("livestorm", sent);

    assertThat(signal.person().contact().email()).isEqualTo("lan@acme.example");
    assertThat(signal.toString()).doesNotContain("unknown.livestorm.co", "app.livestorm.co");
    assertThat(signal.occurredAt()).isEqualTo(Instant.ofEpochSecond(1763700000));
  }

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

  @Test
  void usesNoEventThatSaysNothingOfAPerson() {
    assertThat(unused("goto", text("gotowebinar-webinar_created.json")))
        .isEqualTo("event-not-used");
    assertThat(unused("webflow", "{\"triggerType\":\"site_publish\"}")).isEqualTo("event-not-used");
  }

  private static Signal signal(String slug, String body) {
    return Calls.accepted(provider(slug), call(delivered(slug, "local"), body));
  }

  private static String unused(String slug, String body) {
    return Calls.unreadable(provider(slug), call(delivered(slug, "local"), body));
  }

  private static boolean genuine(
      String slug, Connection connection, String secret, String signed, String sent) {
    Call call = call(connection, Signing.headers(slug, secret, signed), sent);
    return provider(slug).isGenuine(call);
  }

  private static ToolProvider provider(String slug) {
    Tool tool = TOOLS.stream().filter(it -> it.slug().equals(slug)).findFirst().orElseThrow();
    return new ToolProvider(tool, Calls.documentReader());
  }
}
