package io.leadpipeline.notification.telegram;

/**
 * How Telegram is reached.
 *
 * @param api base address of the Bot API, {@code https://api.telegram.org}
 * @param token of the bot, as BotFather gives it
 */
public record TelegramSettings(String api, String token) {

  String method(String name) {
    return api + "/bot" + token + "/" + name;
  }

  @Override
  public String toString() {
    return "TelegramSettings[" + api + "]";
  }
}
