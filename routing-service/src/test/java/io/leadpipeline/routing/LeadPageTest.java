package io.leadpipeline.routing;

import static io.leadpipeline.routing.RoutingWorld.pathOf;
import static io.leadpipeline.routing.RoutingWorld.repOf;
import static io.leadpipeline.routing.Stages.aLead;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.OutcomeReported;
import io.leadpipeline.routing.crypto.LinkKeys;
import io.leadpipeline.routing.crypto.SignedLinks;
import io.leadpipeline.routing.domain.Offer;
import io.leadpipeline.testsupport.browser.Chromium;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page behind an accept link, as a browser sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadPageTest {
  private final RoutingWorld world = new RoutingWorld();

  @AfterAll
  void endsWithEveryEventAccountedFor() {
    world.close();
  }

  @Test
  void leadsARepFromTheAlertToTheSale() {
    Stages lead = aLead();
    world.send(lead.becomesSql());
    HandoffEvent.Offered offered = world.offered(lead.leadId());
    String page = pathOf(offered);

    String first = world.routing().get(page).body();
    String accepted = world.routing().press(page + "/accept", "").body();
    String snoozed = world.routing().press(page + "/snooze", "").body();
    world.routing().press(page + "/contacted", "how=PHONE");
    world.routing().press(page + "/qualified", "");
    String last = world.routing().press(page + "/won", "").body();

    assertThat(first).contains("Lan Nguyen", "mailto:" + Stages.EMAIL, "tel:+84912345678");
    assertThat(accepted).contains("/snooze", "signals thread");
    assertThat(snoozed).doesNotContain("/snooze");
    assertThat(last).doesNotContain("<button").contains("signals thread");
    world.outcome(lead.leadId(), OutcomeKind.WON);
    assertThat(world.outcomes().seen(OutcomeReported.class).stream().map(d -> d.event()))
        .filteredOn(event -> event.about().leadId().equals(lead.leadId()))
        .extracting(OutcomeReported::outcome)
        .containsExactly(
            OutcomeKind.ACCEPTED, OutcomeKind.CONTACTED, OutcomeKind.QUALIFIED, OutcomeKind.WON);
    await()
        .untilAsserted(() ->
            assertThat(world.eventsOf(lead.leadId()))
                .extracting(event -> event.about().version())
                .containsExactly(1L, 2L, 3L, 4L, 5L));
  }

  @Test
  void changesNothingWhenThePageIsOnlyRead() {
    Stages lead = aLead();
    world.send(lead.becomesSql());
    String page = pathOf(world.offered(lead.leadId()));
    String before = world.rowsOf(lead.leadId());

    for (int i = 0; i < 5; i++) {
      assertThat(world.routing().get(page).statusCode()).isEqualTo(200);
    }
    for (String action : List.of("accept", "decline?reason=BUSY", "won", "contacted?how=PHONE")) {
      assertThat(world.routing().get(page + "/" + action).statusCode()).isGreaterThanOrEqualTo(400);
    }

    assertThat(world.rowsOf(lead.leadId())).isEqualTo(before);
  }

  @Test
  void passesADeclinedLeadOnAndShowsTheFirstRepNothingMore() {
    Stages lead = aLead();
    world.send(lead.becomesSql());
    HandoffEvent.Offered first = world.offered(lead.leadId());

    String after =
        world.routing().press(pathOf(first) + "/decline", "reason=WRONG_LANGUAGE").body();
    var passed = world.told(HandoffEvent.Passed.class, lead.leadId());
    var second = world.offered(lead.leadId(), 2);

    assertThat(passed.from()).isEqualTo(repOf(first));
    assertThat(passed.reason()).isEqualTo("declined:WRONG_LANGUAGE");
    assertThat(repOf(second).id()).isNotEqualTo(repOf(first).id());
    assertThat(after).contains(repOf(second).name());
    assertThat(after).doesNotContain(Stages.EMAIL, "+84912345678", "Lan Nguyen", "Acme");
    assertThat(world.routing().get(pathOf(second)).body()).contains("Lan Nguyen");
  }

  @Test
  void tellsTheSecondOfTwoWhoAcceptThatTheFirstHasIt() {
    Stages lead = aLead();
    world.send(lead.becomesSql());
    HandoffEvent.Offered first = world.offered(lead.leadId());
    world.routing().press(pathOf(first) + "/decline", "reason=BUSY");
    var second = world.offered(lead.leadId(), 2);

    world.routing().press(pathOf(second) + "/accept", "");
    var late = world.routing().press(pathOf(first) + "/accept", "");

    assertThat(late.body()).contains(repOf(second).name()).doesNotContain(Stages.EMAIL);
    assertThat(world.stateOf(lead.leadId())).isEqualTo("ACCEPTED");
  }

  @Test
  void showsNothingBehindAForeignOrExpiredLink() {
    Stages lead = aLead();
    world.send(lead.becomesSql());
    HandoffEvent.Offered offered = world.offered(lead.leadId());
    String page = pathOf(offered);
    var forger = new SignedLinks(URI.create("http://x"), keys("k".repeat(40)), Clock.systemUTC());
    var own =
        new SignedLinks(URI.create("http://x"), keys(RoutingInstance.LINK_KEY), Clock.systemUTC());
    UUID id = offered.handoff().id();
    String rep = repOf(offered).id();
    String foreign = forger.urlOf(new Offer(id, rep, 1, Instant.now().plusSeconds(60)));
    String expired = own.urlOf(new Offer(id, rep, 1, Instant.now().minusSeconds(60)));
    String other = own.urlOf(new Offer(id, otherThan(rep), 1, Instant.now().plusSeconds(60)));

    assertThat(world.routing().get(page.substring(0, page.length() - 1) + "!").statusCode())
        .isEqualTo(404);
    assertThat(world.routing().get(foreign.substring(8)).statusCode()).isEqualTo(404);
    assertThat(world.routing().post(foreign.substring(8) + "/accept", "").statusCode())
        .isEqualTo(404);
    assertThat(world.routing().get(expired.substring(8)).statusCode()).isEqualTo(410);
    assertThat(world.routing().post(expired.substring(8) + "/accept", "").statusCode())
        .isEqualTo(410);
    assertThat(world.routing().get(other.substring(8)).body())
        .doesNotContain(Stages.EMAIL, "Lan Nguyen");
    world.routing().press(other.substring(8) + "/accept", "");
    assertThat(world.stateOf(lead.leadId())).isEqualTo("OFFERED");
  }

  @Test
  void fitsAPhoneInLightAndDarkWithoutScripts() throws IOException {
    var browser = Chromium.executable();
    assumeTrue(browser.isPresent(), "no Chromium or Chrome on the PATH");
    Path pictures = Files.createDirectories(Path.of("target/pictures"));
    try (Chromium chromium = Chromium.launch(browser.get())) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        Stages lead = aLead().from("SG", "en");
        world.send(lead.becomesSql());
        String page = pathOf(world.offered(lead.leadId()));
        var phone =
            new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setJavaScriptEnabled(false)
                .setColorScheme(scheme);
        try (BrowserContext context = chromium.browser().newContext(phone)) {
          Page tab = context.newPage();
          tab.navigate(world.routing().url(page));
          String name = scheme.name().toLowerCase(Locale.ROOT);
          shoot(tab, pictures.resolve("rep-page-offered-" + name + ".png"));
          tab.locator(".primary").click();
          shoot(tab, pictures.resolve("rep-page-accepted-" + name + ".png"));
          BoundingBox widest = requireNonNull(tab.locator("main").boundingBox());
          assertThat(widest.width).isLessThanOrEqualTo(390);
          assertThat(world.stateOf(lead.leadId())).isEqualTo("ACCEPTED");
        }
      }
    }
  }

  private static void shoot(Page tab, Path file) {
    tab.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Test
  void keepsThePageToItself() {
    Stages lead = aLead();
    world.send(lead.becomesSql());

    var headers = world.routing().get(pathOf(world.offered(lead.leadId()))).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
    assertThat(world.routing().get("/a/assets/page.css").statusCode()).isEqualTo(200);
  }

  private static LinkKeys keys(String key) {
    return new LinkKeys(List.of(key));
  }

  private static String otherThan(String rep) {
    return rep.equals("anna") ? "linh" : "anna";
  }
}
