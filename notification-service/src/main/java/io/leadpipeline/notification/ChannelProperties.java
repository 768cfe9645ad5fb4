package io.leadpipeline.notification;

import io.leadpipeline.notification.application.SpendBook;
import io.leadpipeline.notification.http.WebSettings;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The channels beside e-mail; each is open once it is set up.
 *
 * @param within how long a channel may take before the next one of the rep is tried
 * @param answerWithin how long a rep whom a channel has told may take to answer an offer before
 *     they are told on the next one, too
 * @param underWay how many alerts may be on their way at once on each channel
 * @param templates a directory with a user's own templates
 */
@ConfigurationProperties("leadpipeline.channels")
record ChannelProperties(
    @DefaultValue("30s") Duration within,
    @DefaultValue("2m") Duration answerWithin,
    @DefaultValue("16") int underWay,
    @Nullable Path templates,
    @DefaultValue Web web,
    @Nullable Slack slack,
    @Nullable Telegram telegram,
    @Nullable Webhook webhook,
    @Nullable Teams teams,
    @Nullable Http http) {

  ChannelProperties {
    if (underWay < 1) {
      throw new InvalidSetting("leadpipeline.channels.under-way", "is too low", "1 or more");
    }
  }

  List<Path> ownTemplates() {
    return templates == null ? List.of() : List.of(templates);
  }

  /**
   * How the web is reached.
   *
   * @param plain true if addresses without TLS will do
   * @param alsoReachable ranges of the own network that may be posted to, such as 10.1.2.0/24
   * @param answerWithin the longest a post may take in all
   */
  record Web(
      @DefaultValue("false") boolean plain,
      @DefaultValue List<String> alsoReachable,
      @DefaultValue("3s") Duration connectWithin,
      @DefaultValue("8s") Duration answerWithin,
      @DefaultValue("16") int idleConnections,
      @DefaultValue("60s") Duration idle) {

    WebSettings settings() {
      return new WebSettings(
          plain, alsoReachable, connectWithin, answerWithin, idleConnections, idle);
    }
  }

  /**
   * Slack.
   *
   * @param token of the bot
   * @param signingSecret of the app; without it buttons are answered by nobody
   */
  record Slack(
      @DefaultValue("https://slack.com/api") String api,
      @DefaultValue("") String token,
      @DefaultValue("") String signingSecret) {}

  /**
   * Telegram.
   *
   * @param token of the bot
   * @param secretToken as given to setWebhook; without it buttons are answered by nobody
   */
  record Telegram(
      @DefaultValue("https://api.telegram.org") String api,
      @DefaultValue("") String token,
      @DefaultValue("") String secretToken) {}

  /**
   * Outgoing webhooks.
   *
   * @param secrets the newest first
   */
  record Webhook(@DefaultValue List<String> secrets) {}

  /** Teams; each rep's workflow has an address of its own. */
  record Teams(@DefaultValue("true") boolean enabled) {}

  /**
   * A service that takes a post.
   *
   * @param template under templates, such as http/sms.form.txt
   * @param caps the most messages in an hour, for a service that takes money for them
   */
  record Http(
      @DefaultValue("") String url,
      @DefaultValue("http/sms.form.txt") String template,
      @DefaultValue("application/json; charset=utf-8") String contentType,
      @DefaultValue Map<String, String> headers,
      @Nullable SpendCaps caps) {}

  /**
   * Caps of a paid channel.
   *
   * @param perHour to all destinations together
   * @param perDestination to one destination in an hour
   */
  record SpendCaps(@DefaultValue("200") int perHour, @DefaultValue("20") int perDestination) {

    SpendBook.Caps caps() {
      return new SpendBook.Caps(perHour, perDestination);
    }
  }
}
