package io.leadpipeline.ingest;

import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.application.AnnounceBrake;
import io.leadpipeline.ingest.application.BrakeBook;
import io.leadpipeline.ingest.application.NoteNews;
import io.leadpipeline.ingest.application.NoteReceived;
import io.leadpipeline.ingest.application.NoteRejections;
import io.leadpipeline.ingest.application.NoteStages;
import io.leadpipeline.ingest.application.RejectionBook;
import io.leadpipeline.ingest.application.StatusBook;
import io.leadpipeline.ingest.application.Submissions;
import io.leadpipeline.ingest.jdbc.JdbcStatusBook;
import io.leadpipeline.ingest.jdbc.JdbcSubmissions;
import io.leadpipeline.ingest.jdbc.PatientMigration;
import io.leadpipeline.ingest.jdbc.StatusRetention;
import io.leadpipeline.ingest.kafka.LateConsumers;
import io.leadpipeline.ingest.web.StatusRoutes;
import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.messaging.consumer.Consumers;
import io.leadpipeline.starter.access.AccessRules;
import io.leadpipeline.starter.access.Role;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** How far each submission has come, from the topics; a post itself writes no row. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StatusProperties.class)
class StatusConfiguration {

  private static final Duration START_EVERY = Duration.ofMillis(200);
  private static final Duration TRIM_EVERY = Duration.ofHours(1);

  @Bean
  StatusBook statusBook(JdbcClient jdbc) {
    return new JdbcStatusBook(jdbc, EventJson.mapper());
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> received(
      Consumers consumers, StatusBook book, BrakeBook hands) {
    var step = new NoteReceived(book, hands);
    return late(consumers.consume("ingest.received", Topics.RECEIVED, step));
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> rejected(
      Consumers consumers, StatusBook book, RejectionBook rejections, AnnounceBrake announce) {
    var step = new NoteRejections(book, rejections, announce);
    return late(consumers.consume("ingest.rejected", Topics.REJECTED, step));
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> stages(Consumers consumers, StatusBook book) {
    return late(consumers.consume("ingest.stages", Topics.STAGES, new NoteStages(book)));
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> handoffs(
      Consumers consumers, StatusBook book) {
    return late(consumers.consume("ingest.handoffs", Topics.HANDOFFS, NoteNews.ofHandoffs(book)));
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> alerts(Consumers consumers, StatusBook book) {
    return late(consumers.consume("ingest.alerts", Topics.ALERTS, NoteNews.ofAlerts(book)));
  }

  @Bean
  Periodic lateConsumers(
      List<ConcurrentMessageListenerContainer<String, byte[]>> consumers,
      PatientMigration migration) {
    var start = new LateConsumers(consumers, migration::isDone);
    return new Periodic("late-consumers", START_EVERY, Phases.LISTENERS + 1, start);
  }

  @Bean
  Periodic statusRetention(
      JdbcClient jdbc, StatusProperties properties, PatientMigration migration) {
    var trim = new StatusRetention(jdbc, properties.keep(), migration::isDone);
    return new Periodic("status-retention", TRIM_EVERY, Phases.RELAY, trim);
  }

  @Bean
  ThreadPoolTaskExecutor statusPool(StatusProperties properties) {
    ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
    pool.setThreadNamePrefix("status-");
    pool.setCorePoolSize(properties.threads());
    pool.setMaxPoolSize(properties.threads());
    pool.setQueueCapacity(properties.queue());
    return pool;
  }

  /** Look-ups and decisions: refused while too many wait, and before there are tables. */
  @Bean
  Executor lookUps(ThreadPoolTaskExecutor statusPool, PatientMigration migration) {
    return task -> {
      if (!migration.isDone()) {
        throw new RejectedExecutionException("the database is not migrated yet");
      }
      statusPool.execute(task);
    };
  }

  @Bean
  Submissions submissions(JdbcClient jdbc, Executor lookUps) {
    return new JdbcSubmissions(jdbc, EventJson.mapper(), lookUps);
  }

  @Bean
  RouterFunction<ServerResponse> statusRoutes(Submissions submissions) {
    return StatusRoutes.of(submissions);
  }

  @Bean
  AccessRules accessRules() {
    return AccessRules.none()
        .require(Role.READER, "/v1/submissions/**")
        .requireEither(Role.MANAGER, Role.OPERATOR, "/v1/held", "/v1/held/**")
        .require(Role.OPERATOR, "POST /v1/signals", "/v1/rejections", "/v1/rejections/**")
        .require(Role.OPERATOR, "/v1/fetches", "/v1/fetches/**", "GET /v1/connections/**");
  }

  private static ConcurrentMessageListenerContainer<String, byte[]> late(
      ConcurrentMessageListenerContainer<String, byte[]> consumer) {
    consumer.setAutoStartup(false);
    return consumer;
  }
}
