package io.leadpipeline.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.support.StandIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhookChannelTest {

  private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:05Z");

  private final StandIn receiver = new StandIn();
  private final String url = receiver.url("/hook");
  private final Errand errand = StandIn.errand(AlertChannel.WEBHOOK, url);
  private final WebhookChannel channel =
      new WebhookChannel(receiver.web(), List.of(SECRET), Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void stops() {
    receiver.close();
  }

  @Test
  void signsWhatItSends() {
    receiver.answering(204, "");

    assertThat(channel.send(errand, url)).isEqualTo(new Delivery.Accepted("http 204"));
    RecordedRequest asked = receiver.asked();
    String id = errand.notice().id().toString();
    String body = StandIn.bodyOf(asked);
    assertThat(asked.getHeaders().get("webhook-id")).isEqualTo(id);
    assertThat(asked.getHeaders().get("webhook-timestamp"))
        .isEqualTo(String.valueOf(NOW.getEpochSecond()));
    assertThat(asked.getHeaders().get("webhook-signature"))
        .isEqualTo(new SigningKey(SECRET).sign(id, NOW.getEpochSecond(), body));
    JsonNode said = StandIn.json(asked);
    assertThat(said.path("type").asString()).isEqualTo("lead.offer");
    assertThat(said.path("timestamp").asString()).isEqualTo("2026-11-22T08:00:00Z");
    assertThat(said.path("data").path("lead").path("person").toString())
        .contains("jane@acme.example");
  }

  @Test
  void triesAgainWhateverIsNot2xxBut410() {
    receiver.answering(400, "").answering(302, "", "Location", "/").answering(410, "");

    assertThat(channel.send(errand, url)).isEqualTo(new Delivery.Deferred("http 400"));
    assertThat(channel.send(errand, url)).isInstanceOf(Delivery.Unavailable.class);
    assertThat(channel.send(errand, url)).isEqualTo(new Delivery.Gone("http 410"));
  }

  @Test
  void waitsAsLongAsItIsAsked() {
    receiver.answering(503, "", "Retry-After", "120");

    assertThat(channel.send(errand, url))
        .isEqualTo(new Delivery.Unavailable("http 503", Duration.ofMinutes(2)));
  }
}
