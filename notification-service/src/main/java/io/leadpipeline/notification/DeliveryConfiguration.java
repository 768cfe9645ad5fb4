package io.leadpipeline.notification;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.notification.application.AlertBook;
import io.leadpipeline.notification.application.AlertMeters;
import io.leadpipeline.notification.application.Backoff;
import io.leadpipeline.notification.application.Departures;
import io.leadpipeline.notification.application.Gate;
import io.leadpipeline.notification.application.Hall;
import io.leadpipeline.notification.application.LetterChannel;
import io.leadpipeline.notification.application.LetterWriter;
import io.leadpipeline.notification.application.Practice;
import io.leadpipeline.notification.application.RecordTries;
import io.leadpipeline.notification.application.SayWhatBecame;
import io.leadpipeline.notification.application.SendAlert;
import io.leadpipeline.notification.application.SendWarnings;
import io.leadpipeline.notification.application.SettleAlerts;
import io.leadpipeline.notification.application.TargetBook;
import io.leadpipeline.notification.application.UnitOfWork;
import io.leadpipeline.notification.application.WarningBook;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.SampleErrand;
import io.leadpipeline.notification.domain.Settlement;
import io.leadpipeline.notification.mail.SmtpCourier;
import io.leadpipeline.notification.metrics.TracedTries;
import io.leadpipeline.notification.resilience.Registries;
import io.leadpipeline.notification.resilience.SmtpGuards;
import io.leadpipeline.notification.resilience.SpareCourier;
import io.leadpipeline.notification.thymeleaf.ThymeleafLetterWriter;
import io.leadpipeline.notification.thymeleaf.ThymeleafWarningWriter;
import io.leadpipeline.starter.trace.Traces;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The wiring of the way of an alert: written, guarded, sent, recorded. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  private static final Duration LONGEST_RECORDING_PAUSE = Duration.ofSeconds(2);

  @Bean
  LetterWriter letterWriter(ChannelProperties channels, Clock clock) {
    return new ThymeleafLetterWriter(channels.ownTemplates(), clock);
  }

  /** The first lead after a start must not wait for templates to be read. */
  @Bean
  ApplicationRunner templatesAreRead(LetterWriter letterWriter, Clock clock) {
    return _ ->
        List.of("en", "vi", "th")
            .forEach(language ->
                letterWriter.write(SampleErrand.in(language, clock.instant()), "rep@sales.test"));
  }

  @Bean
  @Primary
  SmtpCourier smtpCourier(NotificationProperties properties, Clock clock) {
    return new SmtpCourier(properties.mail().smtp(), properties.mail().sender(), clock);
  }

  @Bean
  Registries destinations(NotificationProperties properties) {
    return Registries.with(SmtpGuards.circuits(properties.alerts().circuitRest()));
  }

  @Bean(destroyMethod = "close")
  ExecutorService alertThreads() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("alert-", 0).factory());
  }

  @Bean
  @ConditionalOnProperty("leadpipeline.mail.spare.host")
  SmtpCourier spareSmtpCourier(NotificationProperties properties, Clock clock) {
    return new SmtpCourier(properties.mail().spareSmtp(), properties.mail().sender(), clock);
  }

  @Bean
  SpareCourier mailCourier(
      SmtpCourier smtpCourier,
      @Qualifier("spareSmtpCourier") Optional<SmtpCourier> spareSmtpCourier,
      Registries destinations,
      NotificationProperties properties,
      ExecutorService alertThreads) {
    var guards = new CourierGuards(destinations, properties, alertThreads);
    return new SpareCourier(
        guards.around("smtp", smtpCourier),
        spareSmtpCourier.map(spare -> guards.around("smtp-spare", spare)).stream().toList());
  }

  @Bean
  SendAlert sendAlert(
      LetterWriter writer,
      SpareCourier mailCourier,
      OpenChannels open,
      NotificationProperties properties,
      Clock clock) {
    NotificationProperties.Alerts alerts = properties.alerts();
    Backoff backoff = SmtpGuards.backoff(alerts.firstPause(), alerts.longestPause());
    List<Practice> practices = new ArrayList<>(open.practices());
    practices.add(new Practice(new LetterChannel(writer, mailCourier), backoff, alerts.patience()));
    return new SendAlert(practices, clock);
  }

  @Bean
  Periodic warnings(
      WarningBook book, SpareCourier mailCourier, NotificationProperties properties, Clock clock) {
    NotificationProperties.Alerts alerts = properties.alerts();
    var send =
        new SendWarnings(
            book,
            new ThymeleafWarningWriter(),
            mailCourier,
            SmtpGuards.backoff(alerts.firstPause(), alerts.longestPause()),
            alerts.patience(),
            clock);
    return new Periodic("warnings", alerts.every(), Phases.LISTENERS, send);
  }

  @Bean
  Hall hall(
      NotificationProperties properties,
      ChannelProperties channels,
      OpenChannels open,
      SpareCourier mailCourier,
      SendAlert sendAlert,
      Traces traces,
      BlockingQueue<Settlement> tries,
      ExecutorService alertThreads) {
    Duration lease = properties.alerts().lease();
    TracedTries traced = new TracedTries(traces, sendAlert);
    Consumer<Errand> sender = errand -> alertThreads.execute(() -> tries.add(traced.send(errand)));
    Map<AlertChannel, Departures> all = new HashMap<>();
    all.put(
        AlertChannel.EMAIL,
        new Departures(properties.alerts().underWay(), mailCourier, sender, lease));
    for (Practice practice : open.practices()) {
      Gate gate = practice.channel() instanceof Gate it ? it : () -> Integer.MAX_VALUE;
      var seats = new Departures(channels.underWay(), gate, sender, lease);
      all.put(practice.channel().name(), seats);
    }
    return new Hall(all, lease);
  }

  @Bean
  BlockingQueue<Settlement> tries() {
    return new LinkedBlockingQueue<>();
  }

  @Bean
  SettleAlerts settleAlerts(
      AlertBook book,
      TargetBook targets,
      Outbox outbox,
      UnitOfWork unitOfWork,
      AlertMeters meters,
      ChannelProperties channels) {
    var witness = new SayWhatBecame(meters);
    return new SettleAlerts(book, targets, outbox, unitOfWork, witness, channels.within());
  }

  @Bean
  RecordTries recordTries(BlockingQueue<Settlement> tries, SettleAlerts settleAlerts, Hall hall) {
    return new RecordTries(
        tries, settleAlerts, SmtpGuards.persistence(LONGEST_RECORDING_PAUSE), hall);
  }
}
