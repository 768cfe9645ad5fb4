package io.leadpipeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.leadpipeline.localstack.Service;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo site in a real browser, where this machine has Chromium or Chrome. */
@ExtendWith(OneSystem.class)
class DemoSiteTest {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  @Test
  void showsLiveHowFarAPostHasCome(Running system) {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), "no Chromium or Chrome on the PATH");
    List<String> troubles = new ArrayList<>();
    List<URI> requests = new ArrayList<>();
    try (Playwright playwright = playwright();
        Browser chromium = launch(playwright, browser.get())) {
      Page page = chromium.newPage();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          troubles.add(message.text());
        }
      });
      page.onRequest(request -> requests.add(URI.create(request.url())));
      page.navigate(system.stack().url(Service.INGEST) + "/demo?lang=vi");
      Locator form = page.locator("#demo");
      form.getByLabel("Họ và tên").fill("Nguyễn Thị Lan");
      form.getByLabel("E-mail công việc").fill("lan@acme.example");
      form.getByRole(AriaRole.BUTTON).click();

      page.locator(".total").waitFor();

      assertThat(page.locator(".total").textContent()).matches("[0-9]+ (ms|giây)");
      assertThat(page.locator("[data-mark=done]").count()).isEqualTo(4);
      assertThat(page.url()).contains("/demo/thanks/").doesNotContain("acme");
      assertThat(troubles).isEmpty();
      assertThat(requests).extracting(URI::getHost).containsOnly("127.0.0.1");
    }
  }

  private static Playwright playwright() {
    Map<String, String> noDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return Playwright.create(new Playwright.CreateOptions().setEnv(noDownload));
  }

  private static Browser launch(Playwright playwright, Path executable) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setHeadless(true)
                .setArgs(QUIET));
  }

  private static Optional<Path> browser() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .flatMap(place -> BROWSERS.stream().map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
