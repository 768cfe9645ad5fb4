package io.leadpipeline.notification.telegram;

import io.leadpipeline.notification.application.AnswerByButton;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Telegram sends when a button is pressed. The answer is itself a call of the Bot API, which
 * ends the waiting that the button shows.
 */
@RestController
@ConditionalOnProperty("leadpipeline.channels.telegram.secret-token")
final class TelegramInteractions {

  private final SecretToken secret;
  private final AnswerByButton answers;

  TelegramInteractions(SecretToken secret, AnswerByButton answers) {
    this.secret = secret;
    this.answers = answers;
  }

  @PostMapping("/interactions/telegram")
  ResponseEntity<Map<String, String>> updated(
      @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", defaultValue = "") String token,
      @RequestBody String body) {
    if (!secret.is(token)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    JsonNode update = JsonMapper.shared().readTree(body);
    TelegramPress.of(update).ifPresent(answers::press);
    return ResponseEntity.ok(ended(update.path("callback_query").path("id").asString("")));
  }

  private static Map<String, String> ended(String query) {
    return query.isEmpty()
        ? Map.of()
        : Map.of("method", "answerCallbackQuery", "callback_query_id", query);
  }
}
