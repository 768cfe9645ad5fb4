package io.leadpipeline.ingest.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.testsupport.TopicProbe;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Forms of a page as somebody at a browser sends them. */
class SnippetBrowserTest extends ShopVisit {

  @Test
  void sendsAFormAndThanksInItsPlace() {
    show("/", "", FORM.formatted("data-thanks=\"We call you today.\""));
    visit.read(at("/?utm_source=google&gclid=g-1"));

    visit.send("plain@acme.example");

    assertThat(visit.told()).isEqualTo("We call you today.");
    Signal signal = signalOf("plain@acme.example");
    assertThat(signal.utm()).extracting(it -> it.source()).isEqualTo("google");
    assertThat(signal.person().clickIds()).containsEntry("gclid", "g-1");
    assertThat(signal.person().visitorId()).isEqualTo(visit.run("leadpipeline.visitor()"));
    assertThat(signal.person().invalid()).isEmpty();
  }

  @Test
  void sendsADoubleClickOnceAndAChangedFormAgain() {
    show("/", "", FORM.formatted(""));
    Page page = visit.read(at("/"));
    page.locator("[name=email]").fill("double@acme.example");

    page.locator("button").dblclick();
    assertThat(visit.told()).isEqualTo("Thank you, we have it.");
    page.locator("button").click();
    assertThat(visit.posts()).hasSize(1);
    page.locator("[name=name]").fill("Lan");
    page.waitForResponse("**/f/demo", () -> page.locator("button").click());

    assertThat(visit.posts()).hasSize(2);
    assertThat(idsOf("double@acme.example")).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void goesOnToTheNextPage() {
    show("/", "", FORM.formatted("data-next=\"/thanks?from=demo\""));
    show("/thanks", "", "<body><h1>Thanks</h1></body>");
    Page page = visit.read(at("/"));

    visit.send("next@acme.example");

    page.waitForURL("**/thanks?from=demo");
    assertThat(signalOf("next@acme.example").person().pageUrl()).isEqualTo(at("/"));
  }

  @Test
  void hooksAFormThatComesLater() {
    show("/", "", "<body><main></main></body>");
    visit.read(at("/"));
    visit.run("html => document.querySelector('main').innerHTML = html", FORM.formatted(""));

    visit.send("later@acme.example");

    assertThat(visit.told()).startsWith("Thank you");
    assertThat(signalOf("later@acme.example").source().form()).isEqualTo("demo");
  }

  @Test
  void marksTheFieldThatIsRefusedUntilItIsChanged() {
    show("/", "", FORM.formatted(""));
    Page page = visit.read(at("/"));
    visit.run(
        "addEventListener('leadpipeline:refused',"
            + " it => window.errors = it.detail.errors.map(e => e.field + ' ' + e.code).join())");

    visit.send("nobody");
    assertThat(visit.told()).isEqualTo("Please check e-mail and phone.");
    assertThat(visit.run("errors")).isEqualTo("email malformed,phone missing");
    assertThat(page.locator("[name=email]").getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(visit.run("document.activeElement.name")).isEqualTo("email");
    visit.send("somebody@acme.example");

    page.getByText("Thank you").waitFor();
    assertThat(page.locator("[name=email]").getAttribute("aria-invalid")).isEqualTo("false");
    signalOf("somebody@acme.example");
  }

  @Test
  void leavesTheAnswerToAPageThatWantsToGiveIt() {
    show("/", "", FORM.formatted("data-next=/elsewhere"));
    Page page = visit.read(at("/"));
    visit.run(
        "addEventListener('leadpipeline:accepted',"
            + " it => { it.preventDefault(); document.title = it.detail.submissionId; })");

    visit.send("event@acme.example");

    page.waitForFunction("document.title.length === 36");
    assertThat(page.title()).isEqualTo(signalOf("event@acme.example").submissionId().toString());
    assertThat(page.url()).isEqualTo(at("/"));
  }

  @Test
  void isCountedOnceFromAPageThatMayNotReadTheAnswer() {
    show("/", "", FORM.formatted(""));
    Page page = visit.read(shop.site().at(Shop.STRANGER, "/"));

    visit.send("stranger@acme.example");

    page.waitForURL("**/f/demo");
    assertThat(page.title()).startsWith("Thank you");
    assertThat(idsOf("stranger@acme.example")).containsOnly(signalOf("stranger@acme.example").id());
  }

  @Test
  void postsPlainlyWithoutJavaScript() {
    show("/", "", FORM.formatted("method=post action=" + shop.ingest().at("/f/demo")));
    try (Visit plain = Visit.withoutScripts(shop.chromium().browser())) {
      Page page = plain.hurryTo(at("/"));

      plain.send("noscript@acme.example");

      page.waitForURL("**/f/demo");
      signalOf("noscript@acme.example");
    }
  }

  @Test
  void tellsARobotThatItSucceeded() {
    show("/", "", FORM.formatted(""));
    try (TopicProbe rejected = TopicProbe.fromNow(Topics.REJECTED)) {
      visit.hurryTo(at("/"));

      visit.send("robot@acme.example");

      assertThat(visit.told()).startsWith("Thank you");
      rejected.await(SubmissionRejected.class, it -> it.reason().equals("too-fast"));
    }
  }

  private List<UUID> idsOf(String email) {
    received.all();
    return received.seen(LeadReceived.class).stream()
        .map(it -> it.event().signal())
        .filter(it -> email.equals(it.person().contact().email()))
        .map(Signal::id)
        .toList();
  }
}
