package io.leadpipeline.notification;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.application.Backoff;
import io.leadpipeline.notification.application.Channel;
import io.leadpipeline.notification.application.MessageWriter;
import io.leadpipeline.notification.application.PaidChannel;
import io.leadpipeline.notification.application.Practice;
import io.leadpipeline.notification.application.RedrawnChannel;
import io.leadpipeline.notification.application.SpendBook;
import io.leadpipeline.notification.application.Web;
import io.leadpipeline.notification.resilience.Guards;
import io.leadpipeline.notification.resilience.Guards.Limits;
import io.leadpipeline.notification.resilience.ResilientChannel;
import io.leadpipeline.notification.resilience.ResilientRedrawnChannel;
import io.leadpipeline.notification.slack.SlackChannel;
import io.leadpipeline.notification.slack.SlackSettings;
import io.leadpipeline.notification.teams.TeamsChannel;
import io.leadpipeline.notification.telegram.TelegramChannel;
import io.leadpipeline.notification.telegram.TelegramSettings;
import io.leadpipeline.notification.template.TemplateChannel;
import io.leadpipeline.notification.template.TemplateSettings;
import io.leadpipeline.notification.thymeleaf.TemplateFiles;
import io.leadpipeline.notification.thymeleaf.ThymeleafMessageWriter;
import io.leadpipeline.notification.webhook.RetrySchedule;
import io.leadpipeline.notification.webhook.WebhookChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The channels beside e-mail that the settings open, each behind its guards.
 *
 * @param redrawn those whose messages can be changed
 * @param writers of those that show something to people
 */
record OpenChannels(
    List<Practice> practices,
    Map<AlertChannel, RedrawnChannel> redrawn,
    Map<AlertChannel, MessageWriter> writers) {

  /** Slack: one message a second in each conversation (docs.slack.dev/apis/web-api/rate-limits). */
  private static final Limits SLACK = new Limits(8, 1);

  /** Telegram: one a second in each chat (core.telegram.org/bots/faq). */
  private static final Limits TELEGRAM = new Limits(8, 1);

  /** Teams: four requests a second for each webhook. */
  private static final Limits TEAMS = new Limits(4, 4);

  private static final Limits OTHERS = new Limits(4, 50);

  OpenChannels {
    practices = List.copyOf(practices);
    redrawn = Map.copyOf(redrawn);
    writers = Map.copyOf(writers);
  }

  static OpenChannels of(
      ChannelProperties properties,
      Web web,
      Function<Limits, Guards> guards,
      Backoff backoff,
      Duration patience,
      TemplateFiles files,
      SpendBook spending,
      Clock clock) {
    Builder open = new Builder(web, guards, backoff, patience, files, spending, clock);
    open.slack(properties);
    open.telegram(properties);
    open.webhook(properties);
    open.teams(properties);
    open.http(properties);
    return new OpenChannels(open.practices, open.redrawn, open.writers);
  }

  private static final class Builder {

    private final List<Practice> practices = new ArrayList<>();
    private final Map<AlertChannel, RedrawnChannel> redrawn = new HashMap<>();
    private final Map<AlertChannel, MessageWriter> writers = new HashMap<>();
    private final Web web;
    private final Function<Limits, Guards> guards;
    private final Backoff backoff;
    private final Duration patience;
    private final TemplateFiles files;
    private final SpendBook spending;
    private final Clock clock;

    Builder(
        Web web,
        Function<Limits, Guards> guards,
        Backoff backoff,
        Duration patience,
        TemplateFiles files,
        SpendBook spending,
        Clock clock) {
      this.web = web;
      this.guards = guards;
      this.backoff = backoff;
      this.patience = patience;
      this.files = files;
      this.spending = spending;
      this.clock = clock;
    }

    void slack(ChannelProperties properties) {
      ChannelProperties.Slack slack = properties.slack();
      if (slack != null) {
        MessageWriter writer = ThymeleafMessageWriter.slack(files, clock);
        var settings = new SlackSettings(slack.api(), slack.token());
        open(new SlackChannel(web, writer, settings), SLACK, writer);
      }
    }

    void telegram(ChannelProperties properties) {
      ChannelProperties.Telegram telegram = properties.telegram();
      if (telegram != null) {
        MessageWriter writer = ThymeleafMessageWriter.telegram(files, clock);
        var settings = new TelegramSettings(telegram.api(), telegram.token());
        open(new TelegramChannel(web, writer, settings), TELEGRAM, writer);
      }
    }

    private void open(RedrawnChannel channel, Limits limits, MessageWriter writer) {
      var guarded = new ResilientRedrawnChannel(channel, guards.apply(limits));
      practices.add(new Practice(guarded, backoff, patience));
      redrawn.put(channel.name(), guarded);
      writers.put(channel.name(), writer);
    }

    void webhook(ChannelProperties properties) {
      ChannelProperties.Webhook webhook = properties.webhook();
      if (webhook != null) {
        var channel = new WebhookChannel(web, webhook.secrets(), clock);
        var schedule = new RetrySchedule(() -> ThreadLocalRandom.current().nextDouble());
        var guarded = new ResilientChannel(channel, guards.apply(OTHERS));
        practices.add(new Practice(guarded, schedule, RetrySchedule.PATIENCE));
      }
    }

    void teams(ChannelProperties properties) {
      ChannelProperties.Teams teams = properties.teams();
      if (teams != null && teams.enabled()) {
        MessageWriter writer = ThymeleafMessageWriter.teams(files, clock);
        var guarded = new ResilientChannel(new TeamsChannel(web, writer), guards.apply(TEAMS));
        practices.add(new Practice(guarded, backoff, patience));
        writers.put(AlertChannel.TEAMS, writer);
      }
    }

    void http(ChannelProperties properties) {
      ChannelProperties.Http http = properties.http();
      if (http != null) {
        MessageWriter writer = ThymeleafMessageWriter.http(files, http.template(), clock);
        var settings = new TemplateSettings(http.url(), http.contentType(), http.headers());
        var channel = new TemplateChannel(web, writer, settings);
        var guarded = new ResilientChannel(channel, guards.apply(OTHERS));
        practices.add(new Practice(paid(guarded, http.caps()), backoff, patience));
        writers.put(AlertChannel.HTTP, writer);
      }
    }

    private Channel paid(Channel channel, ChannelProperties.@Nullable SpendCaps caps) {
      return caps == null ? channel : new PaidChannel(channel, spending, caps.caps());
    }
  }
}
