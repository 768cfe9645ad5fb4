package io.leadpipeline.ingest;

import io.github.resilience4j.core.IntervalFunction;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.application.CurrentConnections;
import io.leadpipeline.ingest.application.DocumentReader;
import io.leadpipeline.ingest.application.JsonReader;
import io.leadpipeline.ingest.application.SignalEvents;
import io.leadpipeline.ingest.application.pull.Asking;
import io.leadpipeline.ingest.application.pull.FetchDesk;
import io.leadpipeline.ingest.application.pull.FetchLeads;
import io.leadpipeline.ingest.application.pull.LeadSource;
import io.leadpipeline.ingest.application.pull.ListMissedLeads;
import io.leadpipeline.ingest.application.pull.NoteReferences;
import io.leadpipeline.ingest.application.pull.Patience;
import io.leadpipeline.ingest.application.pull.PollWebinars;
import io.leadpipeline.ingest.application.pull.PolledSource;
import io.leadpipeline.ingest.application.pull.PullReader;
import io.leadpipeline.ingest.application.pull.PullState;
import io.leadpipeline.ingest.application.pull.ReferenceBook;
import io.leadpipeline.ingest.application.pull.RemoteTool;
import io.leadpipeline.ingest.application.pull.WatchPull;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.http.ToolApi;
import io.leadpipeline.ingest.jdbc.JdbcFetchBook;
import io.leadpipeline.ingest.jdbc.JdbcPollBook;
import io.leadpipeline.ingest.jdbc.JdbcReferenceBook;
import io.leadpipeline.ingest.jdbc.PatientMigration;
import io.leadpipeline.ingest.linkedin.LinkedInLeads;
import io.leadpipeline.ingest.meta.MetaLeads;
import io.leadpipeline.ingest.on24.On24Webinars;
import io.leadpipeline.ingest.resilience.Breakers;
import io.leadpipeline.ingest.resilience.GuardedRemote;
import io.leadpipeline.ingest.web.FetchRoutes;
import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.consumer.Consumers;
import io.leadpipeline.messaging.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Leads of which a tool tells the id only: noted, fetched, listed when nobody told, watched. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PullProperties.class)
class PullConfiguration {

  private static final List<LeadSource> SOURCES = List.of(new MetaLeads(), new LinkedInLeads());
  private static final PolledSource POLLED = new On24Webinars();

  @Bean
  ReferenceBook referenceBook(JdbcClient jdbc) {
    return new JdbcReferenceBook(jdbc);
  }

  @Bean
  FetchDesk fetchDesk(JdbcClient jdbc, Clock clock, Executor lookUps) {
    return new FetchDesk(new JdbcFetchBook(jdbc), clock, lookUps);
  }

  @Bean
  RouterFunction<ServerResponse> fetchRoutes(FetchDesk desk) {
    return FetchRoutes.of(desk);
  }

  /** Started with the others that need tables, by {@link StatusConfiguration}. */
  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> references(
      Consumers consumers, ReferenceBook book) {
    var consumer =
        consumers.consume("ingest.references", Topics.RECEIVED, new NoteReferences(book));
    consumer.setAutoStartup(false);
    return consumer;
  }

  @Bean
  PullState pullState() {
    return new PullState();
  }

  @Bean
  Asking asking(
      PullProperties properties,
      Breakers breakers,
      JsonReader json,
      DocumentReader reader,
      Identities identities) {
    return new Asking(
        new GuardedRemote(new ToolApi(properties.patience()), breakers),
        json,
        new PullReader(reader, json, identities));
  }

  @Bean
  Periodic leadFetching(
      CurrentConnections connections,
      ReferenceBook book,
      Asking asking,
      SignalEvents events,
      Outbox outbox,
      TransactionOperations transactions,
      PullState state,
      PullProperties properties,
      Clock clock,
      PatientMigration migration) {
    var fetch =
        new FetchLeads(
            SOURCES,
            connections,
            book,
            asking,
            events,
            outbox,
            transactions,
            state,
            new Patience(pauses(properties), properties.attempts(), properties.deniedPause()),
            clock);
    return new Periodic("leads", properties.every(), Phases.LISTENERS, migration.first(fetch));
  }

  @Bean
  Periodic leadListing(
      CurrentConnections connections,
      ReferenceBook book,
      Asking asking,
      SignalEvents events,
      Outbox outbox,
      TransactionOperations transactions,
      PullProperties properties,
      Clock clock,
      PatientMigration migration) {
    var list =
        new ListMissedLeads(
            SOURCES,
            connections,
            book,
            asking,
            events,
            outbox,
            transactions,
            properties.lookBack(),
            clock);
    return new Periodic(
        "missed-leads", properties.listEvery(), Phases.LISTENERS, migration.first(list));
  }

  @Bean
  Periodic webinarPolling(
      CurrentConnections connections,
      JdbcClient jdbc,
      Asking asking,
      SignalEvents events,
      Outbox outbox,
      TransactionOperations transactions,
      PullState state,
      PullProperties properties,
      Clock clock,
      PatientMigration migration) {
    var poll =
        new PollWebinars(
            POLLED,
            connections,
            new JdbcPollBook(jdbc),
            asking,
            events,
            outbox,
            transactions,
            state,
            properties.pollEvery(),
            clock);
    return new Periodic("webinars", properties.every(), Phases.LISTENERS, migration.first(poll));
  }

  @Bean
  Periodic pullWatching(
      CurrentConnections connections,
      ReferenceBook book,
      PullState state,
      PullProperties properties,
      MeterRegistry meters,
      Clock clock,
      PatientMigration migration) {
    List<String> slugs =
        Stream.concat(SOURCES.stream(), Stream.of(POLLED)).map(RemoteTool::slug).toList();
    var watch = new WatchPull(book, slugs, connections, state, properties.old(), meters, clock);
    return new Periodic("pull-watch", properties.watch(), Phases.RELAY, migration.first(watch));
  }

  /** Half as long to one and a half times as long, so that instances do not ask together. */
  private static IntFunction<Duration> pauses(PullProperties properties) {
    IntervalFunction pauses =
        IntervalFunction.ofExponentialRandomBackoff(
            properties.firstPause(), 2, 0.5, properties.longestPause());
    return attempt -> Duration.ofMillis(pauses.apply(attempt));
  }
}
