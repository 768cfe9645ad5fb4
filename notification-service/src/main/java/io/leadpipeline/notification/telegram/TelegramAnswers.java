package io.leadpipeline.notification.telegram;

import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.PlainText;
import io.leadpipeline.notification.domain.WebAnswer;
import io.leadpipeline.notification.domain.WebAnswers;
import java.time.Duration;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the Bot API says: {@code ok}, and if not {@code description} and {@code
 * parameters.retry_after} (core.telegram.org/bots/api#making-requests).
 */
final class TelegramAnswers {

  private static final int LONGEST = 100;

  /** The bot was blocked, or has no such token any more. */
  private static final Set<Integer> LOST = Set.of(401, 403, 404);

  private static final int TOO_MANY = 429;
  private static final int BAD_REQUEST = 400;

  private TelegramAnswers() {}

  static Delivery of(WebAnswer answer) {
    return answer instanceof WebAnswer.Said said
        ? spoken(read(said.body()), said)
        : WebAnswers.delivery(answer);
  }

  private static Delivery spoken(JsonNode body, WebAnswer.Said said) {
    if (said.good() && body.path("ok").asBoolean(false)) {
      JsonNode message = body.path("result");
      String chat = message.path("chat").path("id").asString("");
      return new Delivery.Accepted(chat + " " + message.path("message_id").asString(""));
    }
    String description = body.path("description").asString(WebAnswers.status(said));
    return failed(body, said, "telegram: " + PlainText.line(description, LONGEST));
  }

  private static Delivery failed(JsonNode body, WebAnswer.Said said, String reason) {
    boolean unknown = said.status() == BAD_REQUEST && reason.contains("chat not found");
    if (LOST.contains(said.status()) || unknown) {
      return new Delivery.Gone(reason);
    }
    if (said.status() == TOO_MANY) {
      long seconds = body.path("parameters").path("retry_after").asLong(1);
      return new Delivery.Deferred(reason, Duration.ofSeconds(seconds));
    }
    return reason.contains("message is not modified")
        ? new Delivery.Accepted(reason)
        : WebAnswers.failed(said, reason);
  }

  private static JsonNode read(String body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException unreadable) {
      return JsonMapper.shared().createObjectNode();
    }
  }
}
