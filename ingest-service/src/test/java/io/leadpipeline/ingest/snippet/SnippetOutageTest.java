package io.leadpipeline.ingest.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import io.leadpipeline.ingest.RunningIngest;
import io.leadpipeline.localstack.BrokerProcess;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.LoneBroker;
import io.leadpipeline.testsupport.browser.Chromium;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnippetOutageTest {

  private static final String HERE = "127.0.0.1";
  private static final String FORM =
      """
      <body><form data-lead-form="demo"><input name="email" aria-label="E-mail">
      <button>Send</button></form></body>
      """;

  @Test
  void sendsWhileKafkaIsAwayAndSaysSoWhileNobodyIsThere() throws IOException {
    Optional<Path> executable = Chromium.executable();
    assumeTrue(executable.isPresent(), "no Chromium or Chrome on the PATH");
    BrokerProcess broker = LoneBroker.empty();
    try (RunningIngest ingest =
            RunningIngest.start(broker.bootstrapServers(), Infrastructure.freshDatabase());
        Door door = Door.to(ingest.at("/").getPort());
        WebSite site = WebSite.open();
        Chromium chromium = Chromium.launch(executable.get());
        Visit visit = Visit.begin(chromium.browser())) {
      site.show("/", URI.create("http://127.0.0.1:" + door.port() + "/"), "", FORM);
      Page page = visit.read(site.at(HERE, "/"));

      broker.kill();
      visit.send("spooled@acme.example");
      assertThat(visit.told()).startsWith("Thank you");
      assertThat(ingest.requests("accepted")).isEqualTo(1);

      door.shut();
      visit.send("away@acme.example");
      page.getByText("Not sent.").waitFor();
      assertThat(page.locator("[name=email]").inputValue()).isEqualTo("away@acme.example");
      assertThat(page.url()).isEqualTo(site.at(HERE, "/"));

      door.openAgain();
      page.locator("button").click();
      page.waitForURL("**/f/demo");
      assertThat(page.title()).startsWith("Thank you");
      assertThat(ingest.requests("accepted")).isEqualTo(2);
    }
  }
}
