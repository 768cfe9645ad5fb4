package io.leadpipeline.notification;

import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.notification.application.AlertBook;
import io.leadpipeline.notification.application.AnswerByButton;
import io.leadpipeline.notification.application.LetterWriter;
import io.leadpipeline.notification.application.MessageBook;
import io.leadpipeline.notification.application.Previews;
import io.leadpipeline.notification.application.SendDigests;
import io.leadpipeline.notification.application.SettleAlerts;
import io.leadpipeline.notification.application.SpendBook;
import io.leadpipeline.notification.application.TargetBook;
import io.leadpipeline.notification.application.TellOfSpend;
import io.leadpipeline.notification.application.TellOwners;
import io.leadpipeline.notification.application.UnitOfWork;
import io.leadpipeline.notification.application.WarningBook;
import io.leadpipeline.notification.application.WishBook;
import io.leadpipeline.notification.http.GuardedWeb;
import io.leadpipeline.notification.jdbc.JdbcMessageBook;
import io.leadpipeline.notification.jdbc.JdbcSpendBook;
import io.leadpipeline.notification.jdbc.JdbcTargetBook;
import io.leadpipeline.notification.jdbc.JdbcWishBook;
import io.leadpipeline.notification.resilience.Guards;
import io.leadpipeline.notification.resilience.Registries;
import io.leadpipeline.notification.resilience.SmtpGuards;
import io.leadpipeline.notification.resilience.SpareCourier;
import io.leadpipeline.notification.slack.SlackSignature;
import io.leadpipeline.notification.telegram.SecretToken;
import io.leadpipeline.notification.thymeleaf.TemplateFiles;
import io.leadpipeline.notification.thymeleaf.ThymeleafDigestWriter;
import io.leadpipeline.notification.thymeleaf.ThymeleafLostTargetWriter;
import io.leadpipeline.notification.thymeleaf.ThymeleafOverspentWriter;
import io.leadpipeline.starter.access.AccessRules;
import io.leadpipeline.starter.access.Role;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wiring of the channels beside e-mail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelProperties.class)
class ChannelConfiguration {

  @Bean
  TargetBook targetBook(JdbcClient jdbc) {
    return new JdbcTargetBook(jdbc, EventJson.mapper());
  }

  @Bean
  SpendBook spending(JdbcClient jdbc, WarningBook people) {
    return new JdbcSpendBook(jdbc, people);
  }

  @Bean
  Periodic overspent(
      SpendBook spending, SpareCourier mailCourier, NotificationProperties properties) {
    var tell = new TellOfSpend(spending, new ThymeleafOverspentWriter(), mailCourier);
    return new Periodic("overspent", properties.alerts().every(), Phases.LISTENERS, tell);
  }

  @Bean
  WishBook wishBook(JdbcClient jdbc) {
    return new JdbcWishBook(jdbc, EventJson.mapper());
  }

  @Bean
  MessageBook messageBook(JdbcClient jdbc) {
    return new JdbcMessageBook(jdbc, EventJson.mapper());
  }

  @Bean(destroyMethod = "close")
  GuardedWeb guardedWeb(ChannelProperties properties, Clock clock) {
    return new GuardedWeb(properties.web().settings(), clock);
  }

  @Bean
  OpenChannels openChannels(
      ChannelProperties properties,
      NotificationProperties notification,
      GuardedWeb web,
      Registries destinations,
      ExecutorService alertThreads,
      SpendBook spending,
      Clock clock) {
    NotificationProperties.Alerts alerts = notification.alerts();
    return OpenChannels.of(
        properties,
        web,
        limits ->
            new Guards(
                destinations, limits, SmtpGuards.timeLimiter(alerts.timeLimit()), alertThreads),
        SmtpGuards.backoff(alerts.firstPause(), alerts.longestPause()),
        alerts.patience(),
        new TemplateFiles(properties.ownTemplates()),
        spending,
        clock);
  }

  @Bean
  Previews previews(LetterWriter letters, OpenChannels open, Clock clock) {
    return new Previews(letters, open.writers(), clock);
  }

  @Bean
  Periodic tellOwners(
      TargetBook targets, SpareCourier mailCourier, NotificationProperties properties) {
    var tell = new TellOwners(targets, new ThymeleafLostTargetWriter(), mailCourier);
    return new Periodic("lost-targets", properties.alerts().every(), Phases.LISTENERS, tell);
  }

  @Bean
  Periodic digests(
      AlertBook book,
      SpareCourier mailCourier,
      SettleAlerts settleAlerts,
      NotificationProperties properties,
      Clock clock) {
    NotificationProperties.Alerts alerts = properties.alerts();
    var send =
        new SendDigests(
            book,
            new ThymeleafDigestWriter(clock),
            mailCourier,
            settleAlerts,
            SmtpGuards.backoff(alerts.firstPause(), alerts.longestPause()),
            alerts.patience(),
            clock);
    return new Periodic("digests", alerts.every(), Phases.LISTENERS, send);
  }

  @Bean
  AnswerByButton answerByButton(MessageBook messages, Outbox outbox, UnitOfWork unitOfWork) {
    return new AnswerByButton(messages, outbox, unitOfWork);
  }

  @Bean
  @ConditionalOnProperty("leadpipeline.channels.slack.signing-secret")
  SlackSignature slackSignature(
      @Value("${leadpipeline.channels.slack.signing-secret}") String secret) {
    return new SlackSignature(secret);
  }

  @Bean
  @ConditionalOnProperty("leadpipeline.channels.telegram.secret-token")
  SecretToken telegramSecret(
      @Value("${leadpipeline.channels.telegram.secret-token}") String secret) {
    return new SecretToken(secret);
  }

  @Bean
  AccessRules accessRules() {
    return AccessRules.none()
        .requireEither(
            Role.MANAGER,
            Role.OPERATOR,
            "/v1/people/**",
            "POST /v1/targets/**",
            "POST /v1/alerts/{id}/resend");
  }
}
