package io.leadpipeline.messaging.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Topic;
import io.leadpipeline.testsupport.LawOfCounters;
import io.leadpipeline.testsupport.Signals;
import io.leadpipeline.testsupport.TestDatabase;
import io.leadpipeline.testsupport.TestProducer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One proof's own topic, database and instances of the service. */
final class Proof implements AutoCloseable {

  private static final AtomicInteger PROOFS = new AtomicInteger();

  final Topic<LeadReceived> topic;
  final TestDatabase database;
  final JdbcClient jdbc;
  final TestProducer producer;
  final LawOfCounters law;
  private final String bootstrapServers;
  private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

  Proof(String bootstrapServers, TestDatabase database, int partitions) {
    this.bootstrapServers = bootstrapServers;
    this.database = database;
    this.topic =
        CountingService.topic(
            "proof-" + ProcessHandle.current().pid() + "-" + PROOFS.incrementAndGet());
    this.jdbc = JdbcClient.create(database.dataSource());
    this.producer = new TestProducer(bootstrapServers);
    this.law = new LawOfCounters(bootstrapServers, jdbc);
    createTopics(partitions);
    database.migrated();
  }

  /** Sends one signal for each company; returns the event ids. */
  List<UUID> send(Signals... signals) {
    List<UUID> ids = new ArrayList<>();
    for (Signals signal : signals) {
      LeadReceived event = signal.received();
      producer.send(event.causeId(), topic, "key-" + ids.size(), event);
      ids.add(event.causeId());
    }
    return ids;
  }

  /** Sends signals of leads in turn. */
  List<UUID> sendSignals(int count, int leads) {
    Signals[] signals = new Signals[count];
    for (int i = 0; i < count; i++) {
      signals[i] = Signals.aSignal().company("lead-" + i % leads);
    }
    return send(signals);
  }

  List<String> arguments(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--spring.application.name=counting",
                "--topic=" + topic.name(),
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.maximum-pool-size=4",
                "--spring.datasource.hikari.connection-timeout=1000",
                "--spring.flyway.locations=classpath:db/messaging,classpath:db/migration",
                "--spring.flyway.out-of-order=true",
                "--spring.main.banner-mode=off",
                "--leadpipeline.messaging.lease=3s",
                "--leadpipeline.messaging.delivery-timeout=2s"));
    arguments.addAll(List.of(more));
    return arguments;
  }

  ConfigurableApplicationContext startInstance(String... more) {
    return startInstance(() -> {}, more);
  }

  /** Starts an instance in this JVM whose steps run {@code whileThinking}. */
  ConfigurableApplicationContext startInstance(
      CountSignals.WhileThinking whileThinking, String... more) {
    ConfigurableApplicationContext instance =
        new SpringApplicationBuilder(CountingService.class)
            .initializers(context ->
                ((GenericApplicationContext) context)
                    .registerBean(CountSignals.WhileThinking.class, () -> whileThinking))
            .run(arguments(more).toArray(String[]::new));
    instances.add(instance);
    return instance;
  }

  /** Waits until the consumer is done with so many events and nothing waits to be sent. */
  void awaitDone(int events) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .untilAsserted(() -> {
          assertThat(count("select count(*) from inbox")).isEqualTo(events);
          assertThat(count("select count(*) from outbox")).isZero();
        });
  }

  long count(String query) {
    return jdbc.sql(query).query((row, _) -> row.getLong(1)).single();
  }

  /** Each of these had its effect exactly once, and the law of counters holds. */
  void assertOnce(List<UUID> ids) {
    List<UUID> effects =
        jdbc.sql("select event_id from effect")
            .query((row, _) -> row.getObject("event_id", UUID.class))
            .list();
    assertThat(effects).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(count("select coalesce(sum(n), 0) from counted")).isEqualTo(ids.size());
    law.received(CountingService.CONSUMER, topic);
    law.written();
  }

  private void createTopics(int partitions) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topic.name(), partitions, (short) 1),
                  new NewTopic(topic.deadLetters(), partitions, (short) 1)))
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("topic " + topic.name() + " not created", e);
    }
  }

  @Override
  public void close() {
    instances.forEach(ConfigurableApplicationContext::close);
    producer.close();
  }
}
