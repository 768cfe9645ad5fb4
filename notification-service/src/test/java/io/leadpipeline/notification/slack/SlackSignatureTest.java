package io.leadpipeline.notification.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The example of Slack's page "Verifying requests from Slack". */
class SlackSignatureTest {

  private static final String BODY =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
          + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
          + "&command=%2Fwebhook-collect&text="
          + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
          + "%2F96rGlfmibIGlgcZRskXaIFfN"
          + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
  private static final String SIGNED =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  private static final String AT = "1531420618";
  private static final Instant NOW = Instant.ofEpochSecond(1_531_420_618);

  private final SlackSignature signature = new SlackSignature("8f742231b10e8888abcd99yyyzzz85a5");

  @Test
  void knowsThePublishedExample() {
    assertThat(signature.isGenuine(AT, SIGNED, BODY, NOW)).isTrue();
  }

  @Test
  void refusesWhatIsChangedOrOld() {
    Duration late = Duration.ofSeconds(301);

    assertThat(signature.isGenuine(AT, SIGNED, BODY + "x", NOW)).isFalse();
    assertThat(signature.isGenuine("1531420619", SIGNED, BODY, NOW)).isFalse();
    assertThat(signature.isGenuine(AT, SIGNED.replace("a2", "a3"), BODY, NOW)).isFalse();
    assertThat(signature.isGenuine(AT, SIGNED, BODY, NOW.plus(late))).isFalse();
    assertThat(signature.isGenuine("", SIGNED, BODY, NOW)).isFalse();
    assertThat(signature.isGenuine(AT, "", BODY, NOW)).isFalse();
  }
}
