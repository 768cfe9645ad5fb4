package io.leadpipeline.notification.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AnswerKind;
import io.leadpipeline.notification.domain.Press;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlackPressTest {

  private static final UUID ALERT = UUID.nameUUIDFromBytes(new byte[] {9});

  @Test
  void readsWhoPressedWhat() {
    assertThat(SlackPress.of(form("accept")))
        .containsExactly(new Press(ALERT, AlertChannel.SLACK, "U2CERLKJA", AnswerKind.ACCEPT));
    assertThat(SlackPress.of(form("decline")))
        .containsExactly(new Press(ALERT, AlertChannel.SLACK, "U2CERLKJA", AnswerKind.DECLINE));
  }

  @Test
  void leavesAloneWhatIsNoAnswer() {
    assertThat(SlackPress.of(form("open"))).isEmpty();
    assertThat(SlackPress.of("ssl_check=1&token=x")).isEmpty();
    assertThat(SlackPress.of("")).isEmpty();
  }

  private static String form(String action) {
    String payload =
        """
        {"type": "block_actions",
         "user": {"id": "U2CERLKJA", "username": "roadrunner"},
         "container": {"type": "message", "message_ts": "1503435956.000247"},
         "response_url": "https://hooks.slack.com/actions/T1/2/3",
         "actions": [{"type": "button", "action_id": "%s", "block_id": "answer", "value": "%s"}]}
        """
            .formatted(action, ALERT);
    return "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
  }
}
