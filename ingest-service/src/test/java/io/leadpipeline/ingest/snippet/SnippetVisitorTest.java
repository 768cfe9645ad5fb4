package io.leadpipeline.ingest.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import org.junit.jupiter.api.Test;

/** What is known and told of a visitor, and when nothing may be. */
class SnippetVisitorTest extends ShopVisit {

  @Test
  void knowsNobodyBeforeConsentAndForgetsWhenItIsTakenBack() {
    show("/", "data-consent=\"required\" data-views", FORM.formatted(""));
    visit.read(at("/?utm_source=ads"));

    visit.send("before@acme.example");
    assertThat(visit.told()).startsWith("Thank you");
    assertThat(visit.run("localStorage.length")).isEqualTo(0);
    visit.run("leadpipeline.consent(true)");
    visit.send("with@acme.example");
    Signal with = signalOf("with@acme.example");
    visit.run("leadpipeline.consent(false)");
    visit.read(at("/"));
    visit.send("after@acme.example");

    Signal before = signalOf("before@acme.example");
    assertThat(before.person().visitorId()).isNull();
    assertThat(before.utm()).extracting(it -> it.source()).isEqualTo("ads");
    assertThat(with.person().visitorId()).isNotBlank();
    Signal after = signalOf("after@acme.example");
    assertThat(after.person().visitorId()).isNull();
    assertThat(after.person().original()).isEmpty();
    assertThat(visit.run("localStorage.leadpipeline")).isEqualTo("0");
    assertThat(visit.posts()).filteredOn(it -> it.url().endsWith("/f/views")).hasSize(1);
  }

  @Test
  void keepsVisitorAndCampaignsOutOfAFormThatAsksForConsent() {
    show("/", "", FORM.formatted("data-consent=required"));
    visit.read(at("/"));

    visit.send("form@acme.example");

    assertThat(signalOf("form@acme.example").person().visitorId()).isNull();
  }

  @Test
  void remembersTheFirstAndTheLastCampaign() {
    show("/", "", "<body></body>");
    show("/demo", "", FORM.formatted(""));
    visit.read(at("/?utm_source=google&utm_campaign=spring&gclid=g-2"));
    visit.read(at("/?utm_source=mail"));
    visit.read(at("/demo"));

    visit.send("touch@acme.example");

    Signal signal = signalOf("touch@acme.example");
    assertThat(signal.utm())
        .extracting(it -> it.source(), it -> it.campaign())
        .containsExactly("mail", null);
    assertThat(signal.person().pageUrl()).isEqualTo(at("/demo"));
    assertThat(signal.person().original())
        .containsEntry("first_utm_source", "google")
        .containsEntry("first_gclid", "g-2")
        .containsEntry("last_landing_page", at("/?utm_source=mail"));
  }

  @Test
  void tellsWhatSomebodyViews() {
    show("/", "data-views", "<body></body>");
    show(
        "/pricing",
        "data-views",
        "<body data-content-type=PRICING data-content-id=plans data-content-title=Plans></body>");
    visit.read(at("/"));
    visit.read(at("/pricing"));

    Signal page = viewOf("/");
    Signal content = viewOf("/pricing");
    assertThat(page.kind()).isEqualTo(SignalKind.PAGE_VIEWED);
    assertThat(content.kind()).isEqualTo(SignalKind.CONTENT_VIEWED);
    assertThat(content.person().visitorId()).isEqualTo(page.person().visitorId()).isNotBlank();
    assertThat(content.content())
        .isEqualTo(new Content(new ContentType("PRICING"), "plans", "Plans"));
    assertThat(content.person().contact().reachable()).isFalse();
    assertThat(content.occurredAt()).isEqualTo(content.receivedAt());
  }

  private Signal viewOf(String path) {
    String url = at(path);
    return received
        .await(LeadReceived.class, it -> url.equals(it.signal().person().pageUrl()))
        .event()
        .signal();
  }
}
