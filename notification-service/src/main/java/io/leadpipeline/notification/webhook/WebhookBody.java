package io.leadpipeline.notification.webhook;

import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Notice;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a webhook says: type, timestamp and data, as the specification advises. It is the same at
 * every try.
 */
final class WebhookBody {

  private static final JsonMapper JSON = EventJson.mapper();

  private WebhookBody() {}

  static String of(Errand errand) {
    Notice notice = errand.notice();
    String occasion = notice.occasion().kind().name().toLowerCase(Locale.ROOT);
    ObjectNode body = JSON.createObjectNode();
    body.put("type", "lead." + occasion);
    body.put("timestamp", errand.plannedAt().toString());
    body.set("data", data(notice));
    return body.toString();
  }

  /** Those who are only to know see nobody's address, as in every other alert. */
  private static ObjectNode data(Notice notice) {
    ObjectNode data = JSON.createObjectNode();
    data.put("alertId", notice.id().toString());
    data.put("leadId", notice.leadId().toString());
    data.put("acceptUrl", notice.offer().acceptUrl());
    data.set("handoff", JSON.valueToTree(notice.offer().handoff()));
    ObjectNode lead = JSON.valueToTree(notice.offer().lead());
    if (notice.occasion().isForOthers()) {
      lead.remove("person");
    }
    data.set("lead", lead);
    return data;
  }
}
