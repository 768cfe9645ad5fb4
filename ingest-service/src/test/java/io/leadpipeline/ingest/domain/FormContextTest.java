package io.leadpipeline.ingest.domain;

import static io.leadpipeline.ingest.domain.Posts.NOW;
import static io.leadpipeline.ingest.domain.Posts.accepted;
import static io.leadpipeline.ingest.domain.Posts.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Consent;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Utm;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes with a post beside the answers of a person. */
class FormContextTest {

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
}
