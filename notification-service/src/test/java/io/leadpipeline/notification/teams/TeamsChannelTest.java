package io.leadpipeline.notification.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.support.StandIn;
import io.leadpipeline.notification.thymeleaf.TemplateFiles;
import io.leadpipeline.notification.thymeleaf.ThymeleafMessageWriter;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TeamsChannelTest {

  private final StandIn teams = new StandIn();
  private final String hook = teams.url("/workflows/1/triggers/manual/paths/invoke?sig=x");
  private final Errand errand = StandIn.errand(AlertChannel.TEAMS, hook);
  private final TeamsChannel channel =
      new TeamsChannel(
          teams.web(),
          ThymeleafMessageWriter.teams(new TemplateFiles(List.of()), Clock.systemUTC()));

  @AfterEach
  void stops() {
    teams.close();
  }

  @Test
  void postsAnAdaptiveCard() {
    teams.answering(202, "");

    assertThat(channel.send(errand, hook)).isEqualTo(new Delivery.Accepted("http 202"));
    JsonNode message = StandIn.json(teams.asked());
    JsonNode attachment = message.path("attachments").path(0);
    assertThat(message.path("type").asString()).isEqualTo("message");
    assertThat(attachment.path("contentType").asString())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    JsonNode card = attachment.path("content");
    assertThat(card.path("type").asString()).isEqualTo("AdaptiveCard");
    assertThat(card.path("body").path(0).path("text").asString())
        .isEqualTo("**New lead: Jane Doe, Acme**");
    assertThat(card.path("actions").path(0).path("url").asString())
        .isEqualTo(errand.notice().offer().acceptUrl());
  }

  @Test
  void givesUpAWorkflowThatIsNoMore() {
    teams.answering(404, "");

    assertThat(channel.send(errand, hook)).isEqualTo(new Delivery.Gone("teams: http 404"));
  }
}
