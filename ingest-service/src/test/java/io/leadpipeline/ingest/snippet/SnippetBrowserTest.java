package io.leadpipeline.ingest.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.RunningIngest;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.TopicProbe;
import io.leadpipeline.testsupport.browser.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnippetBrowserTest {

  private static final String HERE = "127.0.0.1";
  private static final String STRANGER = "stranger.example";
  private static final String FORM =
      """
      <body><form data-lead-form="demo" %s>
      <label>Name <input name="name"></label> <label>E-mail <input name="email"></label>
      <button>Send</button></form></body>
      """;

  private static Chromium chromium;
  private static RunningIngest ingest;
  private static WebSite site;

  private TopicProbe received;
  private Visit visit;

  @BeforeAll
  static void start() {
    Optional<Path> executable = Chromium.executable();
    assumeTrue(executable.isPresent(), "no Chromium or Chrome on the PATH");
    chromium =
        Chromium.launch(executable.get(), "--host-resolver-rules=MAP " + STRANGER + " 127.0.0.1");
    ingest = RunningIngest.start(Infrastructure.bootstrapServers(), Infrastructure.freshDatabase());
    site = WebSite.open();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      site.close();
      ingest.close();
      chromium.close();
    }
  }

  @BeforeEach
  void watch() {
    received = TopicProbe.fromNow(Topics.RECEIVED);
    visit = Visit.begin(chromium.browser());
  }

  @AfterEach
  void leave() {
    visit.close();
    received.close();
  }

  @Test
  void sendsAFormAndThanksInItsPlace() {
    show("/", "", FORM.formatted("data-thanks=\"We call you today.\""));
    visit.read(site.at(HERE, "/?utm_source=google&gclid=g-1"));

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
    Page page = visit.read(site.at(HERE, "/"));
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
    Page page = visit.read(site.at(HERE, "/"));

    visit.send("next@acme.example");

    page.waitForURL("**/thanks?from=demo");
    assertThat(signalOf("next@acme.example").person().pageUrl()).isEqualTo(site.at(HERE, "/"));
  }

  @Test
  void hooksAFormThatComesLater() {
    show("/", "", "<body><main></main></body>");
    visit.read(site.at(HERE, "/"));
    visit.run("html => document.querySelector('main').innerHTML = html", FORM.formatted(""));

    visit.send("later@acme.example");

    assertThat(visit.told()).startsWith("Thank you");
    assertThat(signalOf("later@acme.example").source().form()).isEqualTo("demo");
  }

  @Test
  void marksTheFieldThatIsRefusedUntilItIsChanged() {
    show("/", "", FORM.formatted(""));
    Page page = visit.read(site.at(HERE, "/"));
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
    Page page = visit.read(site.at(HERE, "/"));
    visit.run(
        "addEventListener('leadpipeline:accepted',"
            + " it => { it.preventDefault(); document.title = it.detail.submissionId; })");

    visit.send("event@acme.example");

    page.waitForFunction("document.title.length === 36");
    assertThat(page.title()).isEqualTo(signalOf("event@acme.example").submissionId().toString());
    assertThat(page.url()).isEqualTo(site.at(HERE, "/"));
  }

  @Test
  void knowsNobodyBeforeConsentAndForgetsWhenItIsTakenBack() {
    show("/", "data-consent=\"required\" data-views", FORM.formatted(""));
    visit.read(site.at(HERE, "/?utm_source=ads"));

    visit.send("before@acme.example");
    assertThat(visit.told()).startsWith("Thank you");
    assertThat(visit.run("localStorage.length")).isEqualTo(0);
    visit.run("leadpipeline.consent(true)");
    visit.send("with@acme.example");
    Signal with = signalOf("with@acme.example");
    visit.run("leadpipeline.consent(false)");
    visit.read(site.at(HERE, "/"));
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
    visit.read(site.at(HERE, "/"));

    visit.send("form@acme.example");

    assertThat(signalOf("form@acme.example").person().visitorId()).isNull();
  }

  @Test
  void remembersTheFirstAndTheLastCampaign() {
    show("/", "", "<body></body>");
    show("/demo", "", FORM.formatted(""));
    visit.read(site.at(HERE, "/?utm_source=google&utm_campaign=spring&gclid=g-2"));
    visit.read(site.at(HERE, "/?utm_source=mail"));
    visit.read(site.at(HERE, "/demo"));

    visit.send("touch@acme.example");

    Signal signal = signalOf("touch@acme.example");
    assertThat(signal.utm())
        .extracting(it -> it.source(), it -> it.campaign())
        .containsExactly("mail", null);
    assertThat(signal.person().pageUrl()).isEqualTo(site.at(HERE, "/demo"));
    assertThat(signal.person().original())
        .containsEntry("first_utm_source", "google")
        .containsEntry("first_gclid", "g-2")
        .containsEntry("last_landing_page", site.at(HERE, "/?utm_source=mail"));
  }

  @Test
  void isCountedOnceFromAPageThatMayNotReadTheAnswer() {
    show("/", "", FORM.formatted(""));
    Page page = visit.read(site.at(STRANGER, "/"));

    visit.send("stranger@acme.example");

    page.waitForURL("**/f/demo");
    assertThat(page.title()).startsWith("Thank you");
    assertThat(idsOf("stranger@acme.example")).containsOnly(signalOf("stranger@acme.example").id());
  }

  @Test
  void postsPlainlyWithoutJavaScript() {
    show("/", "", FORM.formatted("method=post action=" + ingest.at("/f/demo")));
    try (Visit plain = Visit.withoutScripts(chromium.browser())) {
      Page page = plain.hurryTo(site.at(HERE, "/"));

      plain.send("noscript@acme.example");

      page.waitForURL("**/f/demo");
      signalOf("noscript@acme.example");
    }
  }

  @Test
  void tellsARobotThatItSucceeded() {
    show("/", "", FORM.formatted(""));
    try (TopicProbe rejected = TopicProbe.fromNow(Topics.REJECTED)) {
      visit.hurryTo(site.at(HERE, "/"));

      visit.send("robot@acme.example");

      assertThat(visit.told()).startsWith("Thank you");
      rejected.await(SubmissionRejected.class, it -> it.reason().equals("too-fast"));
    }
  }

  @Test
  void tellsWhatSomebodyViews() {
    show("/", "data-views", "<body></body>");
    show(
        "/pricing",
        "data-views",
        "<body data-content-type=PRICING data-content-id=plans data-content-title=Plans></body>");
    visit.read(site.at(HERE, "/"));
    visit.read(site.at(HERE, "/pricing"));

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

  private static void show(String path, String attributes, String body) {
    site.show(path, ingest.at("/"), attributes, body);
  }

  private Signal viewOf(String path) {
    String url = site.at(HERE, path);
    return received
        .await(LeadReceived.class, it -> url.equals(it.signal().person().pageUrl()))
        .event()
        .signal();
  }

  private Signal signalOf(String email) {
    return received
        .await(LeadReceived.class, it -> email.equals(it.signal().person().contact().email()))
        .event()
        .signal();
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
