package io.leadpipeline.notification.teams;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.application.Channel;
import io.leadpipeline.notification.application.MessageWriter;
import io.leadpipeline.notification.application.Web;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Story;
import io.leadpipeline.notification.domain.WebAnswer;
import io.leadpipeline.notification.domain.WebAnswers;
import io.leadpipeline.notification.domain.WebPost;
import java.util.Map;
import java.util.Set;

/**
 * Teams: an Adaptive Card for the trigger "When a Teams webhook request is received". Such a card
 * can open pages, but answers nothing, and nobody can change it later.
 */
public final class TeamsChannel implements Channel {

  /** The workflow was deleted or switched off, or its signature changed. */
  private static final Set<Integer> LOST = Set.of(401, 403, 404, 410);

  private final Web web;
  private final MessageWriter writer;

  public TeamsChannel(Web web, MessageWriter writer) {
    this.web = web;
    this.writer = writer;
  }

  @Override
  public AlertChannel name() {
    return AlertChannel.TEAMS;
  }

  @Override
  public Delivery send(Errand errand, String address) {
    String card = writer.write(errand, Story.OPEN);
    WebAnswer answer = web.post(new WebPost(address, Map.of(), WebPost.JSON, card));
    if (answer instanceof WebAnswer.Said said && LOST.contains(said.status())) {
      return new Delivery.Gone("teams: " + WebAnswers.status(said));
    }
    return WebAnswers.delivery(answer);
  }
}
