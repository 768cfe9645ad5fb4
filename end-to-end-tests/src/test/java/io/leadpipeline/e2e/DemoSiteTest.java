package io.leadpipeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.testsupport.browser.Chromium;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo site in a real browser, where this machine has Chromium or Chrome. */
@ExtendWith(OneSystem.class)
class DemoSiteTest {

  @Test
  void showsLiveHowFarAPostHasCome(Running system) {
    Optional<Path> browser = Chromium.executable();
    assumeTrue(browser.isPresent(), "no Chromium or Chrome on the PATH");
    List<String> troubles = new ArrayList<>();
    List<URI> requests = new ArrayList<>();
    try (Chromium chromium = Chromium.launch(browser.get())) {
      Page page = chromium.browser().newPage();
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

      assertThat(page.locator(".total").textContent()).matches("[0-9.,]+ (ms|giây)");
      assertThat(page.locator("[data-mark=done]").count()).isEqualTo(4);
      assertThat(page.url()).contains("/demo/thanks/").doesNotContain("acme");
      assertThat(troubles).isEmpty();
      assertThat(requests).extracting(URI::getHost).containsOnly("127.0.0.1");
    }
  }
}
