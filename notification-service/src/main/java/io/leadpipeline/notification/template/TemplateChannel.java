package io.leadpipeline.notification.template;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.application.Channel;
import io.leadpipeline.notification.application.MessageWriter;
import io.leadpipeline.notification.application.Web;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Story;
import io.leadpipeline.notification.domain.WebAnswers;
import io.leadpipeline.notification.domain.WebPost;
import java.util.HashMap;
import java.util.Map;

/** Posts what a template makes of an alert; the status alone says what became of it. */
public final class TemplateChannel implements Channel {

  private final Web web;
  private final MessageWriter writer;
  private final TemplateSettings settings;

  public TemplateChannel(Web web, MessageWriter writer, TemplateSettings settings) {
    this.web = web;
    this.writer = writer;
    this.settings = settings;
  }

  @Override
  public AlertChannel name() {
    return AlertChannel.HTTP;
  }

  @Override
  public Delivery send(Errand errand, String address) {
    Map<String, String> headers = new HashMap<>(settings.headers());
    headers.put("Idempotency-Key", errand.notice().id().toString());
    String body = writer.write(errand, Story.OPEN).strip();
    var post = new WebPost(settings.url(), headers, settings.contentType(), body);
    return WebAnswers.delivery(web.post(post));
  }
}
