package io.leadpipeline.notification.slack;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AnswerKind;
import io.leadpipeline.notification.domain.Press;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the buttons of a {@code block_actions} payload, which comes as a form with the one field
 * {@code payload} (docs.slack.dev/reference/interaction-payloads/block_actions-payload).
 */
final class SlackPress {

  private static final String FIELD = "payload=";

  private SlackPress() {}

  /** What was pressed; empty for a link, or for what no message of ours has. */
  static List<Press> of(String form) {
    return Stream.of(form.split("&", -1))
        .filter(field -> field.startsWith(FIELD))
        .map(field -> URLDecoder.decode(field.substring(FIELD.length()), StandardCharsets.UTF_8))
        .map(payload -> JsonMapper.shared().readTree(payload))
        .flatMap(SlackPress::presses)
        .toList();
  }

  private static Stream<Press> presses(JsonNode payload) {
    String who = payload.path("user").path("id").asString("");
    return StreamSupport.stream(payload.path("actions").spliterator(), false)
        .flatMap(action -> press(action, who));
  }

  private static Stream<Press> press(JsonNode action, String who) {
    String value = action.path("value").asString("");
    return switch (action.path("action_id").asString("")) {
      case "accept" -> Stream.of(press(value, who, AnswerKind.ACCEPT));
      case "decline" -> Stream.of(press(value, who, AnswerKind.DECLINE));
      default -> Stream.empty();
    };
  }

  private static Press press(String alert, String who, AnswerKind answer) {
    return new Press(UUID.fromString(alert), AlertChannel.SLACK, who, answer);
  }
}
