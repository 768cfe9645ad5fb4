package io.leadpipeline.ingest;

import io.leadpipeline.ingest.application.Counts;
import io.leadpipeline.ingest.application.DiscardRejections;
import io.leadpipeline.ingest.application.JsonReader;
import io.leadpipeline.ingest.application.ReadAgain;
import io.leadpipeline.ingest.application.ReceiveForm;
import io.leadpipeline.ingest.application.ReceiveHook;
import io.leadpipeline.ingest.application.ReceiveSignals;
import io.leadpipeline.ingest.application.RejectionBook;
import io.leadpipeline.ingest.application.RejectionDesk;
import io.leadpipeline.ingest.application.ReplayRejections;
import io.leadpipeline.ingest.application.SignalEvents;
import io.leadpipeline.ingest.jdbc.JdbcRejectionBook;
import io.leadpipeline.ingest.jdbc.PatientMigration;
import io.leadpipeline.ingest.jdbc.RejectionRetention;
import io.leadpipeline.ingest.web.KeptPosts;
import io.leadpipeline.ingest.web.RejectionRoutes;
import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.messaging.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** What was rejected, kept to be looked at and read again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RejectionProperties.class)
class RejectionConfiguration {

  private static final Duration TRIM_EVERY = Duration.ofHours(1);

  @Bean
  RejectionBook rejectionBook(JdbcClient jdbc) {
    return new JdbcRejectionBook(jdbc, EventJson.mapper());
  }

  @Bean
  ReplayRejections replayRejections(
      RejectionBook book,
      ReceiveForm forms,
      ReceiveHook hooks,
      ReceiveSignals signals,
      JsonReader json,
      SignalEvents events,
      Outbox outbox,
      TransactionOperations transactions,
      Counts counts,
      Clock clock) {
    var readAgain = new ReadAgain(forms, hooks, signals, new KeptPosts(json));
    return new ReplayRejections(book, readAgain, events, outbox, transactions, counts, clock);
  }

  @Bean
  DiscardRejections discardRejections(
      RejectionBook book, TransactionOperations transactions, Counts counts, Clock clock) {
    return new DiscardRejections(book, transactions, counts, clock);
  }

  @Bean
  RejectionDesk rejectionDesk(
      RejectionBook book, ReplayRejections replay, DiscardRejections discard, Executor lookUps) {
    return new RejectionDesk(book, replay, discard, lookUps);
  }

  @Bean
  RouterFunction<ServerResponse> rejectionRoutes(RejectionDesk desk) {
    return RejectionRoutes.of(desk);
  }

  @Bean
  Periodic rejectionRetention(
      JdbcClient jdbc, RejectionProperties properties, PatientMigration migration) {
    var trim = new RejectionRetention(jdbc, properties.keep(), migration::isDone);
    return new Periodic("rejection-retention", TRIM_EVERY, Phases.RELAY, trim);
  }
}
