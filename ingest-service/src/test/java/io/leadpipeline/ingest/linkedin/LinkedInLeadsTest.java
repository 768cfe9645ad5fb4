package io.leadpipeline.ingest.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.Pull;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.ingest.sources.Golden;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInLeadsTest {

  private static final Pull PULL =
      new Pull(
          URI.create("https://api.example/rest"),
          "the-token",
          Optional.empty(),
          Optional.of("202510"),
          Optional.of("144549939"),
          List.of());

  private final LinkedInLeads leads = new LinkedInLeads();

  @Test
  void readsAResponseWithItsQuestionsAsItsGoldenResult() {
    String whole = Calls.text("linkedin-lead_form_response.json");

    Golden.check("pull-linkedin-lead_form_response", signal(whole));
  }

  @Test
  void marksTestLeads() {
    String test =
        Calls.text("linkedin-lead_form_response.json")
            .replace("\"testLead\": false", "\"testLead\": true");

    assertThat(signal(test).test()).isTrue();
  }

  @Test
  void keepsTheNumberOfAnOptionThatTheFormDoesNotName() {
    String other =
        Calls.text("linkedin-lead_form_response.json")
            .replace("\"options\": [2]", "\"options\": [9]");

    assertThat(signal(other).person().answers())
        .anyMatch(it -> it.key().equals("purchasingTimeFrame") && it.value().equals("9"));
    assertThat(signal(other).normal()).matches(it -> it.timeFrameDays() == null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":\"1\",\"formResponse\":7,\"form\":[]}",
        "{\"id\":\"1\",\"formResponse\":{\"answers\":[null,7,{\"questionId\":{}}]}}",
        "{\"id\":\"1\",\"form\":{\"content\":{\"questions\":{\"a\":1}},\"hiddenFields\":[[],7]}}"
      })
  void makesNothingOfAResponseWithoutAnswers(String hostile) {
    assertThat(leads.read(Calls.document(hostile))).isEqualTo(new Heard.Unused("no-answers"));
  }

  @Test
  void asksForNothingThatIsNoIdAndSaysTheTokenInNoAddress() {
    assertThat(leads.lead(PULL, "urn:li:leadGenFormResponse:../me")).isEmpty();
    assertThat(leads.lead(PULL, "urn:li:person:1")).isEmpty();
    assertThat(leads.lead(PULL, "urn:li:leadGenFormResponse:aaaa-1111"))
        .hasValueSatisfying(it ->
            assertThat(it)
                .startsWith("/leadFormResponses/aaaa-1111?fields=")
                .doesNotContain("the-token"));
    assertThat(leads.headers(PULL)).containsEntry("LinkedIn-Version", "202510");
  }

  @Test
  void listsAFormByItsVersionAndGoesOnWhereThePageEnds() {
    String form = "urn:li:versionedLeadGenForm:(urn:li:leadGenForm:555,1)";
    String page =
        "{\"paging\":{\"start\":100,\"total\":%d},\"elements\":[{\"id\":\"a\"},{\"id\":\"b\"}]}";

    assertThat(URI.create(PULL.base() + leads.leads(PULL, form, 1790000000, Optional.of("100"))))
        .hasParameter("versionedLeadGenFormUrn", form)
        .hasParameter("submittedAtTimeRange", "(start:1790000000000)")
        .hasParameter("owner", "(sponsoredAccount:urn:li:sponsoredAccount:144549939)")
        .hasParameter("start", "100");
    assertThat(leads.listing(Calls.document(page.formatted(102))).after()).isEmpty();
    assertThat(leads.listing(Calls.document(page.formatted(103))).after()).contains("102");
    assertThat(leads.listing(Calls.document(page.formatted(103))).ids())
        .containsExactly("urn:li:leadGenFormResponse:a", "urn:li:leadGenFormResponse:b");
  }

  private Signal signal(String lead) {
    assertThat(parsed(lead)).isInstanceOf(Parsed.Accepted.class);
    return ((Parsed.Accepted) parsed(lead)).signals().getFirst();
  }

  private Parsed parsed(String lead) {
    Document document = Calls.document(lead);
    Heard.Fact fact = (Heard.Fact) leads.read(document);
    return Calls.documentReader()
        .read(
            Calls.call(Calls.delivered("linkedin", "local"), lead), fact.envelope(document, true));
  }
}
