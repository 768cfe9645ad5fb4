package io.leadpipeline.notification.slack;

import io.leadpipeline.notification.application.AnswerByButton;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Slack sends when a button is pressed. It is answered within Slack's three seconds; what came
 * of it shows in the message.
 */
@RestController
@ConditionalOnProperty("leadpipeline.channels.slack.signing-secret")
final class SlackInteractions {

  private final SlackSignature signature;
  private final AnswerByButton answers;
  private final Clock clock;

  SlackInteractions(SlackSignature signature, AnswerByButton answers, Clock clock) {
    this.signature = signature;
    this.answers = answers;
    this.clock = clock;
  }

  /** The body is read as it came: what it is signed over is not what a parser makes of it. */
  @PostMapping("/interactions/slack")
  ResponseEntity<Void> pressed(HttpServletRequest request) throws IOException {
    String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!isGenuine(request, body)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    SlackPress.of(body).forEach(answers::press);
    return ResponseEntity.ok().build();
  }

  private boolean isGenuine(HttpServletRequest request, String body) {
    String sent = header(request, "X-Slack-Request-Timestamp");
    return signature.isGenuine(sent, header(request, "X-Slack-Signature"), body, clock.instant());
  }

  private static String header(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getHeader(name), "");
  }
}
