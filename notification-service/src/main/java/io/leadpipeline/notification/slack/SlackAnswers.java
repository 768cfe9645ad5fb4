package io.leadpipeline.notification.slack;

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
 * What Slack says. The Web API answers 200 and says in the body whether it was good
 * (docs.slack.dev/reference/methods/chat.postMessage, "Errors"); an incoming webhook answers in
 * plain text.
 */
final class SlackAnswers {

  /** What is wrong with the address, or with the token for every address. */
  private static final Set<String> LOST =
      Set.of(
          "channel_not_found",
          "user_not_found",
          "user_disabled",
          "is_archived",
          "not_in_channel",
          "cannot_dm_bot",
          "token_revoked",
          "token_expired",
          "account_inactive",
          "invalid_auth",
          "not_authed");

  private static final Set<String> LATER =
      Set.of(
          "ratelimited",
          "rate_limited",
          "service_unavailable",
          "internal_error",
          "fatal_error",
          "request_timeout");

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Set<Integer> LOST_WEBHOOK = Set.of(403, 404, 410);
  private static final int LONGEST = 100;

  private SlackAnswers() {}

  /** Of the Web API. */
  static Delivery ofApi(WebAnswer answer) {
    return answer instanceof WebAnswer.Said said && said.good()
        ? spoken(read(said.body()), said)
        : WebAnswers.delivery(answer);
  }

  private static Delivery spoken(JsonNode body, WebAnswer.Said said) {
    if (body.path("ok").asBoolean(false)) {
      String place = body.path("channel").asString("") + " " + body.path("ts").asString("");
      return new Delivery.Accepted(place.strip());
    }
    String error = body.path("error").asString("unreadable");
    String reason = "slack: " + PlainText.line(error, LONGEST);
    if (LATER.contains(error)) {
      return new Delivery.Deferred(reason, said.retryAfter().orElse(MINUTE));
    }
    return LOST.contains(error) ? new Delivery.Gone(reason) : new Delivery.Refused(reason);
  }

  /** Of an incoming webhook. */
  static Delivery ofWebhook(WebAnswer answer) {
    if (answer instanceof WebAnswer.Said said && LOST_WEBHOOK.contains(said.status())) {
      return new Delivery.Gone("slack: " + PlainText.line(said.body(), LONGEST));
    }
    return WebAnswers.delivery(answer);
  }

  private static JsonNode read(String body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException unreadable) {
      return JsonMapper.shared().createObjectNode();
    }
  }
}
