package io.leadpipeline.notification.telegram;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AnswerKind;
import io.leadpipeline.notification.domain.Press;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads the button of an update (core.telegram.org/bots/api#callbackquery). */
final class TelegramPress {

  private static final Pattern DATA = Pattern.compile("(accept|decline):([0-9a-f-]{36})");

  private TelegramPress() {}

  /** What was pressed; empty for an update of another kind. */
  static Optional<Press> of(JsonNode update) {
    JsonNode query = update.path("callback_query");
    Matcher data = DATA.matcher(query.path("data").asString(""));
    if (!data.matches()) {
      return Optional.empty();
    }
    AnswerKind answer = data.group(1).equals("accept") ? AnswerKind.ACCEPT : AnswerKind.DECLINE;
    String who = query.path("from").path("id").asString("");
    return Optional.of(
        new Press(UUID.fromString(data.group(2)), AlertChannel.TELEGRAM, who, answer));
  }
}
