package io.leadpipeline.ingest.tools;

import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.delivered;
import static io.leadpipeline.ingest.sources.Calls.text;
import static io.leadpipeline.ingest.tools.Tools.provider;
import static io.leadpipeline.ingest.tools.Tools.signal;
import static io.leadpipeline.ingest.tools.Tools.unused;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.ingest.sources.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every tool. */
class ToolsTest {

  @ParameterizedTest
  @CsvSource({
    "calendly, calendly-invitee_created-nulls",
    "calendly, calendly-invitee_canceled",
    "contactform7, cf7_to_webhook-default",
    "elementor, elementor-advanced_data-empty_titles.txt",
    "elementor, elementor-simple_data-no_label.txt",
    "google-ads, google_ads-lead-full",
    "google-ads, google_ads-lead-custom_question",
    "google-forms, google_forms-apps_script",
    "goto, gotowebinar-prismatic_registrant_added",
    "gravityforms, gravityforms-entry-numeric_keys",
    "hubspot, hubspot-form_submission-objectTypeId",
    "linkedin, linkedin-lead_action-created",
    "livestorm, livestorm-person-registered",
    "meta, facebook-leadgen-single",
    "meta, facebook-leadgen-adgroup_equals_ad",
    "tally, tally-form_response-fr",
    "tally, tally-form_response-lead_form",
    "typeform, typeform-form_response-choice_email",
    "webflow, webflow-form_submission",
    "wix, wix-submission_created"
  })
  void readsEveryPayloadAsItsGoldenResult(String slug, String payload) {
    String file = payload.contains(".") ? payload : payload + ".json";

    Golden.check("tool-" + file.substring(0, file.indexOf('.')), signal(slug, text(file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calendly",
        "contactform7",
        "elementor",
        "google-ads",
        "google-forms",
        "goto",
        "gravityforms",
        "hubspot",
        "jotform",
        "linkedin",
        "livestorm",
        "meta",
        "on24",
        "tally",
        "typeform",
        "webflow",
        "wix"
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
  void usesNoEventThatSaysNothingOfAPerson() {
    assertThat(unused("meta", text("facebook-leadgen-wrong_object.json")))
        .isEqualTo("event-not-used");
    assertThat(unused("goto", text("gotowebinar-webinar_created.json")))
        .isEqualTo("event-not-used");
    assertThat(unused("webflow", "{\"triggerType\":\"site_publish\"}")).isEqualTo("event-not-used");
  }
}
