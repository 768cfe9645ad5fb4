package io.leadpipeline.notification.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Redraw;
import io.leadpipeline.notification.domain.Story;
import io.leadpipeline.notification.support.Offers;
import io.leadpipeline.notification.support.StandIn;
import io.leadpipeline.notification.thymeleaf.TemplateFiles;
import io.leadpipeline.notification.thymeleaf.ThymeleafMessageWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SlackChannelTest {

  private static final String POSTED =
      "{\"ok\":true,\"channel\":\"D123\",\"ts\":\"1503435956.000247\"}";

  private final StandIn slack = new StandIn();
  private final Errand errand = StandIn.errand(AlertChannel.SLACK, "U123");
  private final SlackChannel channel =
      new SlackChannel(
          slack.web(),
          ThymeleafMessageWriter.slack(new TemplateFiles(List.of()), Clock.systemUTC()),
          new SlackSettings(slack.url("/api"), "xoxb-1"));

  @AfterEach
  void stops() {
    slack.close();
  }

  @Test
  void postsABlockKitMessageWithButtons() {
    slack.answering(200, POSTED);

    Delivery delivery = channel.send(errand, "U123");

    assertThat(delivery).isEqualTo(new Delivery.Accepted("D123 1503435956.000247"));
    RecordedRequest asked = slack.asked();
    assertThat(asked.getTarget()).isEqualTo("/api/chat.postMessage");
    assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer xoxb-1");
    assertThat(asked.getHeaders().get("Content-Type")).startsWith("application/json");
    JsonNode message = StandIn.json(asked);
    assertThat(message.path("channel").asString()).isEqualTo("U123");
    assertThat(message.path("text").asString()).isEqualTo("New lead: Jane Doe, Acme");
    assertThat(message.path("metadata").path("event_payload").path("alert").asString())
        .isEqualTo(errand.notice().id().toString());
    assertThat(message.toString())
        .contains("<tel:+84901234567|+84901234567>", errand.notice().offer().acceptUrl());
    assertThat(buttons(message)).containsExactly("accept", "decline", "open");
  }

  /** docs.slack.dev/messaging/formatting-message-text: only three characters are escaped. */
  @Test
  void showsAStrangersWordsAsWords() {
    slack.answering(200, POSTED);
    Offers hostile =
        Offers.anOffer().named("<!channel> & \"Jane\"", "Acme").saying("<https://evil.test|here>");

    channel.send(StandIn.errand(AlertChannel.SLACK, "U123", hostile.offered()), "U123");

    String blocks = StandIn.json(slack.asked()).path("blocks").toString();
    assertThat(blocks)
        .contains("&lt;!channel&gt; &amp; ", "&lt;https://evil.test|here&gt;")
        .doesNotContain("\"text\":\"*<!channel>", "<https://evil.test");
  }

  @Test
  void changesItsMessage() {
    slack.answering(200, POSTED);
    Story accepted = new Story(Story.Kind.ACCEPTED, "Linh Tran");

    Delivery delivery =
        channel.redraw(new Redraw(errand, "D123 1503435956.000247", accepted, Instant.EPOCH));

    assertThat(delivery).isInstanceOf(Delivery.Accepted.class);
    RecordedRequest asked = slack.asked();
    JsonNode message = StandIn.json(asked);
    assertThat(asked.getTarget()).isEqualTo("/api/chat.update");
    assertThat(message.path("channel").asString()).isEqualTo("D123");
    assertThat(message.path("ts").asString()).isEqualTo("1503435956.000247");
    assertThat(message.toString()).contains("Linh Tran has accepted this lead.");
    assertThat(buttons(message)).isEmpty();
  }

  @Test
  void hidesContactDataOnceSomebodyElseHasTheLead() {
    slack.answering(200, POSTED);

    channel.redraw(new Redraw(errand, "D1 2", new Story(Story.Kind.PASSED, null), Instant.EPOCH));

    assertThat(StandIn.bodyOf(slack.asked()))
        .contains("passed on")
        .doesNotContain("jane@acme.example", "+84901234567");
  }

  @Test
  void writesToAnIncomingWebhookWithoutAnswers() {
    slack.answering(200, "ok");
    String hook = slack.url("/services/T0/B0/x");

    Delivery delivery = channel.send(errand, hook);

    assertThat(delivery).isEqualTo(new Delivery.Accepted("http 200"));
    RecordedRequest asked = slack.asked();
    assertThat(asked.getTarget()).isEqualTo("/services/T0/B0/x");
    assertThat(asked.getHeaders().get("Authorization")).isNull();
    assertThat(buttons(StandIn.json(asked))).containsExactly("open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel_not_found", "is_archived", "user_not_found", "token_revoked"})
  void givesUpAnAddressThatSlackDoesNotKnow(String error) {
    slack.answering(200, "{\"ok\":false,\"error\":\"" + error + "\"}");

    assertThat(channel.send(errand, "U123")).isEqualTo(new Delivery.Gone("slack: " + error));
  }

  @Test
  void blamesOneMessageAloneForWhatIsWrongWithIt() {
    slack.answering(200, "{\"ok\":false,\"error\":\"invalid_blocks\"}");

    assertThat(channel.send(errand, "U123"))
        .isEqualTo(new Delivery.Refused("slack: invalid_blocks"));
  }

  @Test
  void waitsAsLongAsItIsAsked() {
    slack.answering(429, "{\"ok\":false,\"error\":\"ratelimited\"}", "Retry-After", "7");

    assertThat(channel.send(errand, "U123"))
        .isEqualTo(new Delivery.Deferred("http 429", Duration.ofSeconds(7)));
  }

  @Test
  void triesAgainWhatSlackCouldNotDo() {
    slack.answering(503, "");

    assertThat(channel.send(errand, "U123")).isInstanceOf(Delivery.Unavailable.class);
  }

  private static List<String> buttons(JsonNode message) {
    return message
        .path("blocks")
        .valueStream()
        .flatMap(block -> block.path("elements").valueStream())
        .map(element -> element.path("action_id").asString(""))
        .filter(id -> !id.isEmpty())
        .toList();
  }
}
