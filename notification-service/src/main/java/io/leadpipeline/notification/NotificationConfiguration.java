package io.leadpipeline.notification;

import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.messaging.consumer.Consumers;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.notification.application.AlertBook;
import io.leadpipeline.notification.application.AlertMeters;
import io.leadpipeline.notification.application.Background;
import io.leadpipeline.notification.application.CopyPeople;
import io.leadpipeline.notification.application.DeliverDueAlerts;
import io.leadpipeline.notification.application.DeliveryLog;
import io.leadpipeline.notification.application.FallBackLate;
import io.leadpipeline.notification.application.Hall;
import io.leadpipeline.notification.application.HandoffCopies;
import io.leadpipeline.notification.application.MessageBook;
import io.leadpipeline.notification.application.NoteWarnings;
import io.leadpipeline.notification.application.People;
import io.leadpipeline.notification.application.PlanAlerts;
import io.leadpipeline.notification.application.RecordTries;
import io.leadpipeline.notification.application.RedrawMessages;
import io.leadpipeline.notification.application.SettleAlerts;
import io.leadpipeline.notification.application.UnitOfWork;
import io.leadpipeline.notification.application.WarningBook;
import io.leadpipeline.notification.application.WatchUnknownReps;
import io.leadpipeline.notification.domain.Preference;
import io.leadpipeline.notification.jdbc.JdbcAlertBook;
import io.leadpipeline.notification.jdbc.JdbcBackground;
import io.leadpipeline.notification.jdbc.JdbcDeliveryLog;
import io.leadpipeline.notification.jdbc.JdbcHandoffCopies;
import io.leadpipeline.notification.jdbc.JdbcPeople;
import io.leadpipeline.notification.jdbc.JdbcUnitOfWork;
import io.leadpipeline.notification.jdbc.JdbcWarningBook;
import io.leadpipeline.notification.metrics.AlertHealth;
import io.leadpipeline.notification.metrics.MicrometerAlertMeters;
import io.leadpipeline.notification.resilience.SpareCourier;
import io.leadpipeline.notification.scheduling.TryRecorder;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.support.TransactionOperations;

/** The wiring of the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationProperties.class)
class NotificationConfiguration {

  private static final Duration WATCH_EVERY = Duration.ofSeconds(5);
  private static final Duration REDRAW_EVERY = Duration.ofMillis(500);

  @Bean
  HandoffCopies handoffCopies(Trips trips) {
    return new JdbcHandoffCopies(trips);
  }

  @Bean
  Background.Source background(Trips trips) {
    return new JdbcBackground(trips, EventJson.mapper());
  }

  @Bean
  People people(JdbcClient jdbc) {
    return new JdbcPeople(jdbc, EventJson.mapper());
  }

  @Bean
  AlertBook alertBook(
      JdbcClient jdbc, Trips trips, ChannelProperties channels, NotificationProperties properties) {
    return new JdbcAlertBook(
        jdbc,
        trips,
        EventJson.mapper(),
        channels.answerWithin(),
        properties.alerts().bundleWithin());
  }

  @Bean
  DeliveryLog deliveryLog(JdbcClient jdbc) {
    return new JdbcDeliveryLog(jdbc);
  }

  @Bean
  UnitOfWork unitOfWork(TransactionOperations transactions) {
    return new JdbcUnitOfWork(transactions);
  }

  @Bean
  TryRecorder tryRecorder(RecordTries recordTries, Hall hall, NotificationProperties properties) {
    return new TryRecorder(recordTries, hall, properties.alerts().timeLimit());
  }

  /** One for each channel: a channel that hangs must not keep the others waiting. */
  @Bean
  Periodics dueAlerts(AlertBook book, Hall hall, NotificationProperties properties) {
    Duration every = properties.alerts().every();
    return new Periodics(
        hall.channels().stream()
            .map(channel ->
                new Periodic(
                    "due-" + channel.value().toLowerCase(Locale.ROOT),
                    every,
                    Phases.LISTENERS,
                    new DeliverDueAlerts(channel, book, hall.of(channel))))
            .toList());
  }

  @Bean
  Periodic lateAlerts(
      AlertBook book, SettleAlerts settleAlerts, NotificationProperties properties, Clock clock) {
    NotificationProperties.Alerts alerts = properties.alerts();
    return new Periodic(
        "late-alerts",
        alerts.every(),
        Phases.LISTENERS,
        new FallBackLate(book, settleAlerts, alerts.lease(), clock));
  }

  @Bean
  Periodic redrawnMessages(MessageBook messages, OpenChannels open) {
    return new Periodic(
        "redrawn-messages",
        REDRAW_EVERY,
        Phases.LISTENERS,
        new RedrawMessages(messages, open.redrawn()));
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> peopleListener(
      Consumers consumers, People people) {
    return consumers.consume("notification.people", Topics.PEOPLE, new CopyPeople(people));
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> handoffsListener(
      Consumers consumers, PlanAlerts planAlerts) {
    return consumers.consume("notification.handoffs", Topics.HANDOFFS, planAlerts);
  }

  @Bean
  WarningBook warningBook(JdbcClient jdbc) {
    return new JdbcWarningBook(jdbc, EventJson.mapper());
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> noticesListener(
      Consumers consumers, WarningBook book) {
    return consumers.consume("notification.notices", Topics.NOTICES, new NoteWarnings(book));
  }

  @Bean
  PlanAlerts planAlerts(
      HandoffCopies copies,
      Background.Source background,
      AlertBook book,
      Outbox outbox,
      Hall hall,
      ChannelProperties channels,
      UnitOfWork unitOfWork,
      AlertMeters meters,
      Clock clock) {
    var preference = new Preference(hall.channels(), channels.within());
    return new PlanAlerts(
        copies, background, book, outbox, hall, preference, unitOfWork, meters, clock);
  }

  @Bean
  AlertMeters alertMeters(MeterRegistry meters, Clock clock) {
    return new MicrometerAlertMeters(meters, clock);
  }

  @Bean
  WatchUnknownReps watchUnknownReps(AlertBook book, NotificationProperties properties) {
    return new WatchUnknownReps(book, properties.alerts().alarmAfter());
  }

  @Bean
  Periodic unknownReps(WatchUnknownReps watchUnknownReps) {
    return new Periodic("unknown-reps", WATCH_EVERY, Phases.RELAY, watchUnknownReps);
  }

  @Bean
  AlertHealth alertsHealthIndicator(WatchUnknownReps watch, SpareCourier mailCourier) {
    return new AlertHealth(watch, mailCourier);
  }

  @Bean
  MeterBinder alertGauges(WatchUnknownReps watch) {
    return meters ->
        Gauge.builder("leadpipeline.alerts.waiting.for.rep", watch, w -> w.overdue().alerts())
            .description("Alerts that wait too long for their rep to be known")
            .register(meters);
  }
}
