package io.leadpipeline.cli.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.cli.text.Paint;
import io.leadpipeline.cli.text.Times;
import io.leadpipeline.messaging.codec.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The answers under test/resources are those of the running services to a demo request. */
class LeadPageTest {

  private static final JsonMapper JSON = EventJson.mapper();

  @Test
  void tellsALeadFromTheFirstToTheLastLine() throws IOException {
    assertThat(String.join("\n", lines()))
        .isEqualToIgnoringNewLines(text("page.txt").stripTrailing());
  }

  @Test
  void leavesNothingToAStrangersWords() throws IOException {
    String hostile = text("lead.json").replace("Nguyễn Thị Lan", "Lan\\u001b[2J");
    LeadFacts lead = JSON.readValue(hostile, LeadFacts.class);

    assertThat(page().lines(new WholeLead(lead, List.of(), List.of())))
        .noneMatch(line -> line.contains("\u001b"))
        .contains("  none");
  }

  private static List<String> lines() throws IOException {
    return page()
        .lines(
            new WholeLead(
                JSON.readValue(text("lead.json"), LeadFacts.class),
                List.of(JSON.readValue(text("handoff.json"), HandoffFacts.class)),
                List.of(JSON.readValue(text("alert.json"), AlertFacts.class))));
  }

  private static LeadPage page() {
    return new LeadPage(Paint.NONE, new Times(ZoneOffset.UTC));
  }

  private static String text(String name) throws IOException {
    try (InputStream file = LeadPageTest.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(file).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
