package io.leadpipeline.notification.webhook;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.application.Channel;
import io.leadpipeline.notification.application.Web;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.WebAnswers;
import io.leadpipeline.notification.domain.WebPost;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Outgoing webhooks. The specification counts every answer but 2xx as a failure to be tried again,
 * save 410, which ends it.
 */
public final class WebhookChannel implements Channel {

  private final Web web;
  private final Signatures signatures;
  private final Clock clock;

  /**
   * Webhooks signed with these secrets.
   *
   * @param secrets {@code whsec_} and base64; the newest first, an old one until all have changed
   */
  public WebhookChannel(Web web, List<String> secrets, Clock clock) {
    this.web = web;
    this.signatures = new Signatures(secrets);
    this.clock = clock;
  }

  @Override
  public AlertChannel name() {
    return AlertChannel.WEBHOOK;
  }

  @Override
  public Delivery send(Errand errand, String address) {
    String body = WebhookBody.of(errand);
    String id = errand.notice().id().toString();
    Map<String, String> headers = signatures.headers(id, clock.instant(), body);
    Delivery delivery =
        WebAnswers.delivery(web.post(new WebPost(address, headers, WebPost.JSON, body)));
    return delivery instanceof Delivery.Refused(String reason)
        ? new Delivery.Deferred(reason)
        : delivery;
  }
}
