package io.leadpipeline.notification;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.notification.application.AlertBook;
import io.leadpipeline.notification.application.AlertMeters;
import io.leadpipeline.notification.application.Departures;
import io.leadpipeline.notification.application.LetterWriter;
import io.leadpipeline.notification.application.RecordTries;
import io.leadpipeline.notification.application.SendAlert;
import io.leadpipeline.notification.application.SendWarnings;
import io.leadpipeline.notification.application.UnitOfWork;
import io.leadpipeline.notification.application.WarningBook;
import io.leadpipeline.notification.domain.SampleErrand;
import io.leadpipeline.notification.domain.Settlement;
import io.leadpipeline.notification.mail.SmtpCourier;
import io.leadpipeline.notification.resilience.ResilientCourier;
import io.leadpipeline.notification.resilience.SmtpGuards;
import io.leadpipeline.notification.thymeleaf.ThymeleafLetterWriter;
import io.leadpipeline.notification.thymeleaf.ThymeleafWarningWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The wiring of the way of an alert: written, guarded, sent, recorded. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  private static final Duration LONGEST_RECORDING_PAUSE = Duration.ofSeconds(2);

  @Bean
  LetterWriter letterWriter(Clock clock) {
    return new ThymeleafLetterWriter(clock);
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
  SmtpCourier smtpCourier(NotificationProperties properties, Clock clock) {
    return new SmtpCourier(properties.mail().smtp(), properties.mail().sender(), clock);
  }

  @Bean
  CircuitBreakerRegistry circuits(NotificationProperties properties) {
    return SmtpGuards.circuits(properties.alerts().circuitRest());
  }

  @Bean(destroyMethod = "close")
  ExecutorService alertThreads() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("alert-", 0).factory());
  }

  @Bean
  ResilientCourier mailCourier(
      SmtpCourier smtpCourier,
      CircuitBreakerRegistry circuits,
      NotificationProperties properties,
      ExecutorService alertThreads) {
    NotificationProperties.Alerts alerts = properties.alerts();
    return new ResilientCourier(
        smtpCourier,
        SmtpGuards.bulkhead(properties.mail().connections(), alerts.turn()),
        circuits.circuitBreaker("smtp"),
        SmtpGuards.timeLimiter(alerts.timeLimit()),
        alertThreads);
  }

  @Bean
  SendAlert sendAlert(
      LetterWriter writer,
      ResilientCourier mailCourier,
      NotificationProperties properties,
      Clock clock) {
    NotificationProperties.Alerts alerts = properties.alerts();
    return new SendAlert(
        writer,
        mailCourier,
        SmtpGuards.backoff(alerts.firstPause(), alerts.longestPause()),
        alerts.patience(),
        clock);
  }

  @Bean
  Periodic warnings(
      WarningBook book,
      ResilientCourier mailCourier,
      NotificationProperties properties,
      Clock clock) {
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
  Departures departures(
      NotificationProperties properties,
      ResilientCourier mailCourier,
      SendAlert sendAlert,
      BlockingQueue<Settlement> tries,
      ExecutorService alertThreads) {
    NotificationProperties.Alerts alerts = properties.alerts();
    return new Departures(
        alerts.underWay(),
        mailCourier,
        errand -> alertThreads.execute(() -> tries.add(sendAlert.send(errand))),
        alerts.lease());
  }

  @Bean
  BlockingQueue<Settlement> tries() {
    return new LinkedBlockingQueue<>();
  }

  @Bean
  RecordTries recordTries(
      BlockingQueue<Settlement> tries,
      AlertBook book,
      Outbox outbox,
      UnitOfWork unitOfWork,
      Departures departures,
      AlertMeters meters) {
    return new RecordTries(
        tries,
        book,
        outbox,
        unitOfWork,
        SmtpGuards.persistence(LONGEST_RECORDING_PAUSE),
        departures,
        meters);
  }
}
