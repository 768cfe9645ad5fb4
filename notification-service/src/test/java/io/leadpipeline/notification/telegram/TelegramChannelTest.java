package io.leadpipeline.notification.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AnswerKind;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Press;
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
import java.util.UUID;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TelegramChannelTest {

  private static final String SENT =
      "{\"ok\":true,\"result\":{\"message_id\":42,\"chat\":{\"id\":7001,\"type\":\"private\"}}}";

  private final StandIn telegram = new StandIn();
  private final Errand errand = StandIn.errand(AlertChannel.TELEGRAM, "7001");
  private final TelegramChannel channel =
      new TelegramChannel(
          telegram.web(),
          ThymeleafMessageWriter.telegram(new TemplateFiles(List.of()), Clock.systemUTC()),
          new TelegramSettings(telegram.url("").replaceAll("/$", ""), "1:abc"));

  @AfterEach
  void stops() {
    telegram.close();
  }

  @Test
  void sendsAMessageWithInlineButtons() {
    telegram.answering(200, SENT);

    Delivery delivery = channel.send(errand, "7001");

    assertThat(delivery).isEqualTo(new Delivery.Accepted("7001 42"));
    RecordedRequest asked = telegram.asked();
    JsonNode message = StandIn.json(asked);
    assertThat(asked.getTarget()).isEqualTo("/bot1:abc/sendMessage");
    assertThat(message.path("chat_id").asString()).isEqualTo("7001");
    assertThat(message.path("parse_mode").asString()).isEqualTo("HTML");
    assertThat(message.path("text").asString())
        .startsWith("<b>New lead: Jane Doe, Acme</b>")
        .contains(errand.notice().offer().acceptUrl(), "+84901234567");
    JsonNode row = message.path("reply_markup").path("inline_keyboard").path(0);
    assertThat(row.path(0).path("callback_data").asString())
        .isEqualTo("accept:" + errand.notice().id())
        .hasSizeLessThanOrEqualTo(64);
    assertThat(row.path(1).path("callback_data").asString())
        .isEqualTo("decline:" + errand.notice().id());
  }

  @Test
  void showsAStrangersWordsAsWords() {
    telegram.answering(200, SENT);
    Offers hostile = Offers.anOffer().named("<a href=\"https://evil.test\">Jane</a>", "Acme & Co");

    channel.send(StandIn.errand(AlertChannel.TELEGRAM, "7001", hostile.offered()), "7001");

    assertThat(StandIn.json(telegram.asked()).path("text").asString())
        .contains("&lt;a href=&quot;https://evil.test&quot;&gt;", "Acme &amp; Co")
        .doesNotContain("<a href=\"https://evil.test");
  }

  @Test
  void changesItsMessage() {
    telegram.answering(200, SENT);
    Story confirming = new Story(Story.Kind.CONFIRMING, null);

    channel.redraw(new Redraw(errand, "7001 42", confirming, Instant.EPOCH));

    RecordedRequest asked = telegram.asked();
    JsonNode message = StandIn.json(asked);
    assertThat(asked.getTarget()).isEqualTo("/bot1:abc/editMessageText");
    assertThat(message.path("message_id").asLong()).isEqualTo(42);
    assertThat(message.path("text").asString()).contains("being confirmed");
    assertThat(message.path("reply_markup").path("inline_keyboard").size()).isZero();
  }

  @Test
  void waitsAsLongAsItIsAsked() {
    telegram.answering(
        429,
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 5\","
            + "\"parameters\":{\"retry_after\":5}}");

    assertThat(channel.send(errand, "7001"))
        .isEqualTo(
            new Delivery.Deferred(
                "telegram: Too Many Requests: retry after 5", Duration.ofSeconds(5)));
  }

  @Test
  void givesUpWhoBlockedTheBot() {
    telegram.answering(
        403,
        "{\"ok\":false,\"error_code\":403,"
            + "\"description\":\"Forbidden: bot was blocked by the user\"}");

    assertThat(channel.send(errand, "7001")).isInstanceOf(Delivery.Gone.class);
  }

  @Test
  void knowsWhatWasPressed() {
    UUID alert = errand.notice().id();
    String update =
        "{\"update_id\":1,\"callback_query\":{\"id\":\"99\",\"from\":{\"id\":7001},"
            + "\"data\":\"accept:"
            + alert
            + "\"}}";

    assertThat(TelegramPress.of(JsonMapper.shared().readTree(update)))
        .contains(new Press(alert, AlertChannel.TELEGRAM, "7001", AnswerKind.ACCEPT));
    assertThat(TelegramPress.of(JsonMapper.shared().readTree("{\"message\":{}}"))).isEmpty();
  }

  @Test
  void knowsItsSecret() {
    assertThat(new SecretToken("s3cret").is("s3cret")).isTrue();
    assertThat(new SecretToken("s3cret").is("s3cre")).isFalse();
    assertThat(new SecretToken("s3cret").is("")).isFalse();
  }
}
