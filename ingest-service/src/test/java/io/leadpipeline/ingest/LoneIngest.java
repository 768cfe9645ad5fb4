package io.leadpipeline.ingest;

import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.Topic;
import io.leadpipeline.localstack.BrokerProcess;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.LawOfCounters;
import io.leadpipeline.testsupport.LoneBroker;
import io.leadpipeline.testsupport.TestDatabase;
import io.leadpipeline.testsupport.TopicProbe;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service with a broker to itself: it alone reads the topics, so its counters must add up. */
public final class LoneIngest implements AutoCloseable {

  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BrokerProcess broker;
  private final TestDatabase database;
  private final String[] settings;
  private RunningIngest service;

  private LoneIngest(BrokerProcess broker, TestDatabase database, String[] settings) {
    this.broker = broker;
    this.database = database;
    this.settings = settings.clone();
    this.service = RunningIngest.start(broker.bootstrapServers(), database, settings);
  }

  public static LoneIngest start(String... settings) {
    return new LoneIngest(LoneBroker.empty(), Infrastructure.freshDatabase(), settings);
  }

  public RunningIngest service() {
    return service;
  }

  /** A second instance of the service, which the caller closes. */
  public RunningIngest another() {
    return RunningIngest.start(broker.bootstrapServers(), database, settings);
  }

  public void restart() {
    service.close();
    service = another();
  }

  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(database.dataSource());
  }

  public LawOfCounters law() {
    return new LawOfCounters(broker.bootstrapServers(), jdbc());
  }

  public TopicProbe fromNow(Topic<?> topic) {
    return TopicProbe.fromNow(broker.bootstrapServers(), topic.name());
  }

  public TopicProbe fromStart(Topic<?> topic) {
    return TopicProbe.fromStart(broker.bootstrapServers(), topic.name());
  }

  /** Waits until these consumers are done with all that their topics hold. */
  public void countersAddUp(Map<String, Topic<?>> consumers) {
    LawOfCounters law = law();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> consumers.forEach((name, topic) -> law.received(name, topic)));
    law.written();
  }

  @Override
  public void close() {
    service.close();
  }
}
