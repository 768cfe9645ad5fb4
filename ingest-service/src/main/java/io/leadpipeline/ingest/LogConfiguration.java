package io.leadpipeline.ingest;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.leadpipeline.ingest.application.SignalLog;
import io.leadpipeline.ingest.jdbc.JdbcSpool;
import io.leadpipeline.ingest.jdbc.PatientMigration;
import io.leadpipeline.ingest.jdbc.SpoolHealth;
import io.leadpipeline.ingest.kafka.KafkaSignalLog;
import io.leadpipeline.ingest.kafka.TopicKnowledge;
import io.leadpipeline.ingest.resilience.Breakers;
import io.leadpipeline.ingest.resilience.FirstOrSecondLog;
import io.leadpipeline.ingest.resilience.GuardedSignalLog;
import io.leadpipeline.messaging.CrashPoints;
import io.leadpipeline.messaging.MessagingProperties;
import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.boot.KafkaClientSettings;
import io.leadpipeline.messaging.outbox.Dispatcher;
import io.leadpipeline.messaging.outbox.EventSender;
import io.leadpipeline.messaging.outbox.KafkaEventSender;
import io.leadpipeline.messaging.outbox.OutboxRelay;
import io.leadpipeline.messaging.outbox.OutboxTable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Kafka first, the spool in PostgreSQL when Kafka does not answer, each behind a breaker. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

  private static final Duration FIRST_KNOWLEDGE = Duration.ofSeconds(3);
  private static final Duration LEARN_EVERY = Duration.ofMillis(200);
  private static final Duration MIGRATE_EVERY = Duration.ofSeconds(1);
  private static final Duration BREAKER_PAUSE = Duration.ofSeconds(1);

  @Bean(destroyMethod = "")
  Producer<String, byte[]> producer(KafkaProperties kafka, MessagingProperties messaging) {
    return new KafkaProducer<>(KafkaClientSettings.producer(kafka, messaging));
  }

  @Bean
  KafkaEventSender eventSender(Producer<String, byte[]> producer) {
    return new KafkaEventSender(producer);
  }

  @Bean
  TopicKnowledge topicKnowledge(Producer<String, byte[]> producer) {
    return new TopicKnowledge(producer);
  }

  /**
   * Not ready before the first signal can be sent, unless Kafka is away: then the spool takes it.
   */
  @Bean
  ApplicationRunner topicsFirst(TopicKnowledge knowledge) {
    return _ -> knowledge.await(FIRST_KNOWLEDGE);
  }

  @Bean
  Periodic topicLearning(TopicKnowledge knowledge) {
    return new Periodic("topic-learning", LEARN_EVERY, Phases.DISPATCH, knowledge);
  }

  @Bean
  PatientMigration migration() {
    return new PatientMigration();
  }

  @Bean
  Periodic migrating(PatientMigration migration) {
    return new Periodic("migration", MIGRATE_EVERY, Phases.DISPATCH, migration);
  }

  @Bean
  OutboxTable spoolTable(JdbcClient jdbc) {
    return new OutboxTable(jdbc, "spool");
  }

  @Bean
  ThreadPoolTaskExecutor spoolPool(IngestProperties properties) {
    ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
    pool.setThreadNamePrefix("spool-");
    pool.setCorePoolSize(properties.ingest().spoolThreads());
    pool.setMaxPoolSize(properties.ingest().spoolThreads());
    pool.setQueueCapacity(properties.ingest().spoolQueue());
    pool.setRejectedExecutionHandler(new ThreadPoolExecutor.AbortPolicy());
    pool.setWaitForTasksToCompleteOnShutdown(true);
    pool.setAwaitTerminationSeconds(2);
    return pool;
  }

  @Bean
  CircuitBreakerRegistry circuitBreakers() {
    return CircuitBreakerRegistry.ofDefaults();
  }

  @Bean
  Breakers breakers(CircuitBreakerRegistry circuitBreakers) {
    return new Breakers(circuitBreakers);
  }

  @Bean
  MeterBinder breakerMeters(CircuitBreakerRegistry circuitBreakers) {
    return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuitBreakers);
  }

  @Bean
  SignalLog signalLog(
      EventSender sender,
      OutboxTable spoolTable,
      ThreadPoolTaskExecutor spoolPool,
      Breakers breakers,
      IngestProperties properties) {
    IngestProperties.Waits waits = properties.ingest();
    GuardedSignalLog kafka =
        new GuardedSignalLog(
            new KafkaSignalLog(sender),
            breakers.named("kafka", BREAKER_PAUSE),
            waits.kafkaPatience());
    SignalLog spool =
        new GuardedSignalLog(
            new JdbcSpool(spoolTable, spoolPool),
            breakers.named("spool", BREAKER_PAUSE),
            waits.spoolPatience());
    Duration whole = waits.kafkaPatience().plus(waits.spoolPatience());
    return new FirstOrSecondLog(kafka, spool, whole);
  }

  @Bean
  Dispatcher spoolDispatcher(
      OutboxTable spoolTable, EventSender sender, CrashPoints crashPoints, MeterRegistry meters) {
    return new Dispatcher(spoolTable, sender, crashPoints, meters, "spool");
  }

  @Bean
  OutboxRelay spoolRelay(
      OutboxTable spoolTable, Dispatcher spoolDispatcher, MessagingProperties messaging) {
    return new OutboxRelay(spoolTable, spoolDispatcher, messaging.lease());
  }

  @Bean
  Periodic spoolRelaying(OutboxRelay spoolRelay, IngestProperties properties) {
    return new Periodic("spool-relay", properties.ingest().relayEvery(), Phases.RELAY, spoolRelay);
  }

  @Bean
  SpoolHealth spoolHealthIndicator(OutboxRelay spoolRelay) {
    return new SpoolHealth(spoolRelay);
  }

  @Bean
  MeterBinder spoolMeters(OutboxRelay spoolRelay) {
    return meters -> {
      Gauge.builder("leadpipeline.spool.waiting", spoolRelay, it -> it.backlog().events())
          .description("Events in the spool; -1 while the database is away")
          .register(meters);
      Gauge.builder("leadpipeline.spool.age", spoolRelay, it -> it.backlog().oldestSeconds())
          .baseUnit("seconds")
          .description("Age of the oldest event in the spool; -1 while the database is away")
          .register(meters);
    };
  }
}
