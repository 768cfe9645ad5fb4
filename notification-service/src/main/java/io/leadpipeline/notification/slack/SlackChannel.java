package io.leadpipeline.notification.slack;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.application.MessageWriter;
import io.leadpipeline.notification.application.RedrawnChannel;
import io.leadpipeline.notification.application.Web;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Redraw;
import io.leadpipeline.notification.domain.Story;
import io.leadpipeline.notification.domain.WebAnswer;
import io.leadpipeline.notification.domain.WebPost;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slack: a member's or channel's id is written to by the bot, an address of an incoming webhook
 * without it. Messages of the latter cannot be changed, and only link to the lead's page.
 */
public final class SlackChannel implements RedrawnChannel {

  private final Web web;
  private final MessageWriter writer;
  private final SlackSettings settings;

  public SlackChannel(Web web, MessageWriter writer, SlackSettings settings) {
    this.web = web;
    this.writer = writer;
    this.settings = settings;
  }

  @Override
  public AlertChannel name() {
    return AlertChannel.SLACK;
  }

  @Override
  public Delivery send(Errand errand, String address) {
    ObjectNode message = message(errand, Story.OPEN);
    if (address.startsWith("http")) {
      return SlackAnswers.ofWebhook(web.post(json(address, Map.of(), withoutAnswers(message))));
    }
    message.put("channel", address);
    message.set("metadata", metadata(errand));
    errand
        .thread()
        .ifPresent(first -> message.put("thread_ts", first[1]).put("reply_broadcast", true));
    return SlackAnswers.ofApi(call("chat.postMessage", message));
  }

  /** Slack knows no idempotency key; by this one a repetition can be told from a second alert. */
  private static ObjectNode metadata(Errand errand) {
    ObjectNode metadata = JsonMapper.shared().createObjectNode().put("event_type", "lead_alert");
    metadata.putObject("event_payload").put("alert", errand.notice().id().toString());
    return metadata;
  }

  @Override
  public Delivery redraw(Redraw redraw) {
    String[] place = redraw.place().split(" ", 2);
    if (place.length < 2) {
      return new Delivery.Refused("slack: a message of an incoming webhook");
    }
    ObjectNode message = message(redraw.errand(), redraw.story());
    return SlackAnswers.ofApi(
        call("chat.update", message.put("channel", place[0]).put("ts", place[1])));
  }

  private ObjectNode message(Errand errand, Story story) {
    return (ObjectNode) JsonMapper.shared().readTree(writer.write(errand, story));
  }

  private WebAnswer call(String method, ObjectNode message) {
    Map<String, String> bearer = Map.of("Authorization", "Bearer " + settings.token());
    return web.post(json(settings.api() + "/" + method, bearer, message));
  }

  private static WebPost json(String url, Map<String, String> headers, ObjectNode message) {
    return new WebPost(url, headers, WebPost.JSON, message.toString());
  }

  /** Whoever presses in a channel is not known to be the rep. */
  private static ObjectNode withoutAnswers(ObjectNode message) {
    for (JsonNode block : message.path("blocks")) {
      if (block.path("block_id").asString("").equals("answer")) {
        block.withArrayProperty("elements").removeIf(SlackChannel::isAnswer);
      }
    }
    return message;
  }

  private static boolean isAnswer(JsonNode button) {
    return !button.path("action_id").asString("").equals("open");
  }
}
