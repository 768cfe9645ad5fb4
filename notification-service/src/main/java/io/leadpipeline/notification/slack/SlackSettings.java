package io.leadpipeline.notification.slack;

/**
 * How Slack is reached.
 *
 * @param api base address of the Web API, {@code https://slack.com/api}
 * @param token of the bot, {@code xoxb-}, with the scope {@code chat:write}
 */
public record SlackSettings(String api, String token) {

  @Override
  public String toString() {
    return "SlackSettings[" + api + "]";
  }
}
