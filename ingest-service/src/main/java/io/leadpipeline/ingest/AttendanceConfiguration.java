package io.leadpipeline.ingest;

import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.application.NoteAttendance;
import io.leadpipeline.ingest.application.RosterBook;
import io.leadpipeline.ingest.application.SettleWebinars;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.jdbc.JdbcRosterBook;
import io.leadpipeline.ingest.jdbc.PatientMigration;
import io.leadpipeline.ingest.jdbc.RosterRetention;
import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.messaging.consumer.Consumers;
import io.leadpipeline.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.support.TransactionOperations;

/** Who attended a webinar and who missed it, from what its tool told while it went on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttendanceProperties.class)
class AttendanceConfiguration {

  private static final Duration TRIM_EVERY = Duration.ofHours(1);

  @Bean
  RosterBook rosterBook(JdbcClient jdbc) {
    return new JdbcRosterBook(jdbc, EventJson.mapper());
  }

  /** Started with the others that need tables, by {@link StatusConfiguration}. */
  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> attendance(
      Consumers consumers, RosterBook book, AttendanceProperties properties, Clock clock) {
    var step = new NoteAttendance(book, properties.grace(), properties.pause(), clock);
    var consumer = consumers.consume("ingest.attendance", Topics.RECEIVED, step);
    consumer.setAutoStartup(false);
    return consumer;
  }

  @Bean
  Periodic webinarSettling(
      RosterBook book,
      Outbox outbox,
      TransactionOperations transactions,
      Identities identities,
      AttendanceProperties properties,
      Clock clock,
      PatientMigration migration) {
    var settle =
        new SettleWebinars(book, outbox, transactions, identities, properties.grace(), clock);
    return new Periodic("webinars", properties.every(), Phases.LISTENERS, migration.first(settle));
  }

  @Bean
  Periodic rosterRetention(
      JdbcClient jdbc, AttendanceProperties properties, PatientMigration migration) {
    var trim = new RosterRetention(jdbc, properties.keep(), migration::isDone);
    return new Periodic("roster-retention", TRIM_EVERY, Phases.RELAY, trim);
  }
}
