package io.leadpipeline.notification.telegram;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.application.MessageWriter;
import io.leadpipeline.notification.application.RedrawnChannel;
import io.leadpipeline.notification.application.Web;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Redraw;
import io.leadpipeline.notification.domain.Story;
import io.leadpipeline.notification.domain.WebPost;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Telegram: a private chat with the bot, which the rep has opened once. */
public final class TelegramChannel implements RedrawnChannel {

  private final Web web;
  private final MessageWriter writer;
  private final TelegramSettings settings;

  public TelegramChannel(Web web, MessageWriter writer, TelegramSettings settings) {
    this.web = web;
    this.writer = writer;
    this.settings = settings;
  }

  @Override
  public AlertChannel name() {
    return AlertChannel.TELEGRAM;
  }

  @Override
  public Delivery send(Errand errand, String address) {
    ObjectNode message = message(errand, Story.OPEN).put("chat_id", address);
    errand
        .thread()
        .ifPresent(first ->
            message
                .putObject("reply_parameters")
                .put("message_id", number(first[1]))
                .put("allow_sending_without_reply", true));
    return call("sendMessage", message);
  }

  @Override
  public Delivery redraw(Redraw redraw) {
    String[] place = redraw.place().split(" ", 2);
    if (place.length < 2) {
      return new Delivery.Refused("telegram: nobody knows where the message is");
    }
    ObjectNode message = message(redraw.errand(), redraw.story());
    return call(
        "editMessageText", message.put("chat_id", place[0]).put("message_id", number(place[1])));
  }

  private static long number(String text) {
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }

  private ObjectNode message(Errand errand, Story story) {
    return (ObjectNode) JsonMapper.shared().readTree(writer.write(errand, story));
  }

  private Delivery call(String method, ObjectNode message) {
    var post = new WebPost(settings.method(method), Map.of(), WebPost.JSON, message.toString());
    return TelegramAnswers.of(web.post(post));
  }
}
