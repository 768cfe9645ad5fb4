package io.leadpipeline.notification.thymeleaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.application.MessageWriter;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Story;
import io.leadpipeline.notification.support.Offers;
import io.leadpipeline.notification.support.StandIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What providers refuse: their published limits, with leads that try them. */
class CardTest {

  private static final TemplateFiles FILES = new TemplateFiles(List.of());
  private static final Clock CLOCK = Clock.systemUTC();
  private static final MessageWriter SLACK = ThymeleafMessageWriter.slack(FILES, CLOCK);
  private static final MessageWriter TELEGRAM = ThymeleafMessageWriter.telegram(FILES, CLOCK);
  private static final MessageWriter TEAMS = ThymeleafMessageWriter.teams(FILES, CLOCK);

  /** docs.slack.dev/reference/block-kit/blocks: 50 blocks, 150, 3,000, 75 and 2,000 characters. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "vi", "th"})
  void fitsSlack(String language) {
    JsonNode message = read(SLACK, hostile(language));

    assertThat(message.path("blocks").size()).isBetween(3, 50);
    for (JsonNode block : message.path("blocks")) {
      int most = block.path("type").asString().equals("header") ? 150 : 3_000;
      assertThat(block.path("text").path("text").asString("").length()).isLessThanOrEqualTo(most);
      for (JsonNode element : block.path("elements")) {
        assertThat(element.path("text").path("text").asString("").length()).isLessThanOrEqualTo(75);
        assertThat(element.path("value").asString("").length()).isLessThanOrEqualTo(2_000);
      }
    }
  }

  /** core.telegram.org/bots/api#sendmessage: 4,096 characters, callback data of 64 bytes. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "vi", "th"})
  void fitsTelegram(String language) {
    JsonNode message = read(TELEGRAM, hostile(language));

    assertThat(message.path("text").asString().length()).isLessThanOrEqualTo(4_096);
    for (JsonNode button : message.path("reply_markup").path("inline_keyboard").path(0)) {
      byte[] data = button.path("callback_data").asString().getBytes(StandardCharsets.UTF_8);
      assertThat(data.length).isBetween(1, 64);
    }
  }

  /** learn.microsoft.com: a card of version 1.4 in an attachment, 28 KB in all. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "vi", "th"})
  void fitsTeams(String language) {
    String card = TEAMS.write(hostile(language), Story.OPEN);
    JsonNode content = JsonMapper.shared().readTree(card).path("attachments").path(0);

    assertThat(card.getBytes(StandardCharsets.UTF_8).length).isLessThan(28_000);
    assertThat(content.path("contentType").asString())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    assertThat(content.path("content").path("type").asString()).isEqualTo("AdaptiveCard");
    assertThat(content.path("content").path("version").asString()).isEqualTo("1.4");
    for (JsonNode element : content.path("content").path("body")) {
      assertThat(element.path("type").asString()).isEqualTo("TextBlock");
      assertThat(element.path("text").asString()).isNotEmpty();
    }
  }

  @Test
  void writesMailsByAUsersOwnTemplate(@TempDir Path directory) throws IOException {
    Path mail = Files.createDirectories(directory.resolve("mail"));
    Files.writeString(mail.resolve("alert.txt"), "Call [(${view.name()})]!");

    var letter =
        new ThymeleafLetterWriter(List.of(directory), CLOCK)
            .write(errand(Offers.anOffer(), "en"), "a@b.test");

    assertThat(letter.text()).isEqualTo("Call Jane Doe!");
    assertThat(letter.html()).contains("<h1 dir=\"auto\">Jane Doe</h1>");
  }

  @Test
  void leavesSamplesToLookAt() throws IOException {
    Path samples = Files.createDirectories(Path.of("target/samples"));
    Map<String, MessageWriter> writers =
        Map.of("slack", SLACK, "telegram", TELEGRAM, "teams", TEAMS);
    for (String language : List.of("en", "vi", "th")) {
      Errand errand = errand(Offers.anOffer(), language);
      for (Map.Entry<String, MessageWriter> each : writers.entrySet()) {
        Path file = samples.resolve(each.getKey() + "-" + language + ".json");
        Files.writeString(file, each.getValue().write(errand, Story.OPEN));
      }
      var digest = new ThymeleafDigestWriter(CLOCK).write(List.of(errand, errand), "a@b.test");
      Files.writeString(samples.resolve("digest-" + language + ".html"), digest.html());
    }

    assertThat(samples.resolve("teams-th.json")).isNotEmptyFile();
  }

  private static JsonNode read(MessageWriter writer, Errand errand) {
    return JsonMapper.shared().readTree(writer.write(errand, Story.OPEN));
  }

  private static Errand hostile(String language) {
    String long200 = "W&<>\"'*_`[".repeat(20);
    return errand(
        Offers.anOffer().named(long200, long200).saying("<!channel> " + long200 + long200),
        language);
  }

  private static Errand errand(Offers offer, String language) {
    Errand errand =
        StandIn.errand(AlertChannel.SLACK, "7001", offer.to("linh", language).offered());
    return new Errand(errand.notice(), null, 1, StandIn.NOW);
  }
}
