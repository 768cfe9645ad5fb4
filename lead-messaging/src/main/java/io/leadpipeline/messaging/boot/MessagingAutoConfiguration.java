package io.leadpipeline.messaging.boot;

import io.leadpipeline.messaging.CrashPoints;
import io.leadpipeline.messaging.MessagingProperties;
import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.Retention;
import io.leadpipeline.messaging.SqlFigure;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.messaging.consumer.ConsumerHealth;
import io.leadpipeline.messaging.consumer.ConsumerMeters;
import io.leadpipeline.messaging.consumer.Consumers;
import io.leadpipeline.messaging.consumer.Offsets;
import io.leadpipeline.messaging.deadletter.DeadLetterDesk;
import io.leadpipeline.messaging.deadletter.DeadLetters;
import io.leadpipeline.messaging.inbox.Inbox;
import io.leadpipeline.messaging.outbox.Dispatcher;
import io.leadpipeline.messaging.outbox.EventSender;
import io.leadpipeline.messaging.outbox.KafkaEventSender;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.messaging.outbox.OutboxRelay;
import io.leadpipeline.messaging.outbox.OutboxTable;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.messaging.trace.EventSpans;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Outbox, inbox and consumers for a service with Kafka and a database. */
@AutoConfiguration(
    before = KafkaAutoConfiguration.class,
    after = {JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class},
    afterName = {
      "org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration",
      "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"
    })
@EnableConfigurationProperties({MessagingProperties.class, KafkaProperties.class})
public class MessagingAutoConfiguration {

  private static final Duration HOURLY = Duration.ofHours(1);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(2);
  private static final Duration LAG_EVERY = Duration.ofSeconds(10);
  private static final Duration SIZE_EVERY = Duration.ofMinutes(1);

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnMissingBean
  CrashPoints crashPoints() {
    return _ -> {};
  }

  @Bean
  EventCodec eventCodec(@Value("${spring.application.name}") String service, Clock clock) {
    return new EventCodec(service, clock);
  }

  @Bean
  @ConditionalOnMissingBean(EventSender.class)
  KafkaEventSender eventSender(KafkaProperties kafka, MessagingProperties messaging) {
    return new KafkaEventSender(
        new KafkaProducer<>(KafkaClientSettings.producer(kafka, messaging)));
  }

  @Bean
  Trips trips(JdbcTemplate jdbc) {
    return new Trips(jdbc);
  }

  @Bean
  OutboxTable outboxTable(JdbcClient jdbc) {
    return new OutboxTable(jdbc, "outbox");
  }

  @Bean
  Dispatcher outboxDispatcher(
      OutboxTable outboxTable, EventSender sender, CrashPoints crashPoints, MeterRegistry meters) {
    return new Dispatcher(outboxTable, sender, crashPoints, meters, "outbox");
  }

  @Bean
  OutboxRelay outboxRelay(
      OutboxTable outboxTable, Dispatcher outboxDispatcher, MessagingProperties messaging) {
    return new OutboxRelay(outboxTable, outboxDispatcher, messaging.lease());
  }

  @Bean
  Periodic outboxRelaying(OutboxRelay outboxRelay, MessagingProperties messaging) {
    return new Periodic("outbox-relay", messaging.relayEvery(), Phases.RELAY, outboxRelay);
  }

  @Bean
  MeterBinder outboxMeters(OutboxRelay outboxRelay) {
    return meters -> {
      Gauge.builder("leadpipeline.outbox.waiting", outboxRelay, relay -> relay.backlog().events())
          .description("Events waiting to be sent; -1 while the database is away")
          .register(meters);
      Gauge.builder(
              "leadpipeline.outbox.age", outboxRelay, relay -> relay.backlog().oldestSeconds())
          .baseUnit("seconds")
          .description("Age of the oldest event waiting to be sent")
          .register(meters);
    };
  }

  @Bean
  Outbox outbox(
      Trips trips,
      EventCodec codec,
      OutboxTable outboxTable,
      Dispatcher outboxDispatcher,
      MessagingProperties messaging,
      CrashPoints crashPoints,
      MeterRegistry meters) {
    return new Outbox(
        trips, codec, outboxTable, outboxDispatcher, messaging.lease(), crashPoints, meters);
  }

  @Bean
  DeadLetters deadLetters(JdbcClient jdbc, Outbox outbox) {
    return new DeadLetters(jdbc, outbox);
  }

  @Bean
  DeadLetterDesk deadLetterDesk(
      JdbcClient jdbc, Outbox outbox, TransactionOperations transactions) {
    return new DeadLetterDesk(jdbc, outbox, transactions);
  }

  @Bean
  SqlFigure deadLetterCount(JdbcClient jdbc) {
    return new SqlFigure(jdbc, "select count(*) from dead_letter where state = 'KEPT'");
  }

  @Bean
  Periodic deadLetterCounting(SqlFigure deadLetterCount) {
    return new Periodic("dead-letters", NOW_AND_THEN, Phases.RELAY, deadLetterCount);
  }

  @Bean
  SqlFigure databaseSize(JdbcClient jdbc) {
    return new SqlFigure(jdbc, "select pg_database_size(current_database())");
  }

  @Bean
  Periodic databaseSizing(SqlFigure databaseSize) {
    return new Periodic("database-size", SIZE_EVERY, Phases.RELAY, databaseSize);
  }

  @Bean
  MeterBinder databaseMeters(SqlFigure deadLetterCount, SqlFigure databaseSize) {
    return meters -> {
      Gauge.builder("leadpipeline.dead.letters", deadLetterCount, SqlFigure::value)
          .description("Records that no consumer could take, kept; -1 while the database is away")
          .register(meters);
      Gauge.builder("leadpipeline.database.size", databaseSize, SqlFigure::value)
          .baseUnit("bytes")
          .description("What the service's database takes on disk; -1 while it is away")
          .register(meters);
    };
  }

  @Bean
  Inbox inbox(
      Trips trips,
      TransactionOperations transactions,
      EventCodec codec,
      DeadLetters deadLetters,
      CrashPoints crashPoints,
      MeterRegistry meters,
      EventSpans spans,
      Clock clock) {
    return new Inbox(trips, transactions, codec, deadLetters, crashPoints, meters, spans, clock);
  }

  @Bean
  EventSpans eventSpans(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
    return new EventSpans(
        tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
  }

  @Bean
  ConsumerFactory<String, byte[]> consumerFactory(KafkaProperties kafka) {
    return new DefaultKafkaConsumerFactory<>(KafkaClientSettings.consumer(kafka));
  }

  @Bean
  Consumers consumers(
      ConsumerFactory<String, byte[]> consumerFactory,
      Inbox inbox,
      Clock clock,
      MessagingProperties messaging) {
    return new Consumers(consumerFactory, inbox, clock, messaging.concurrency());
  }

  @Bean
  ConsumerHealth consumersHealthIndicator(Consumers consumers) {
    return new ConsumerHealth(consumers);
  }

  @Bean
  ConsumerMeters consumerMeters(Consumers consumers, KafkaProperties kafka, MeterRegistry meters) {
    return new ConsumerMeters(consumers, () -> new Offsets(kafka.buildAdminProperties()), meters);
  }

  @Bean
  Periodic consumerMetering(ConsumerMeters consumerMeters) {
    return new Periodic("consumer-meters", LAG_EVERY, Phases.RELAY, consumerMeters);
  }

  @Bean
  Periodic retention(JdbcClient jdbc, MessagingProperties messaging) {
    return new Periodic(
        "retention", HOURLY, Phases.RELAY, new Retention(jdbc, messaging.keep())::trim);
  }
}
