package io.leadpipeline.prove;

import io.leadpipeline.e2e.Mail;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.Topic;
import io.leadpipeline.localstack.Databases;
import io.leadpipeline.localstack.LocalStack;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.codec.Decoded;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.testsupport.TopicProbe;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * All that is left of a run once it is quiet: the ledger, the topics, the databases, the mails.
 *
 * @param circumstances what the run did to the system
 * @param still since when no clock strikes
 */
record Evidence(
    Ledger ledger,
    Map<String, List<RawRecord>> topics,
    Map<String, JdbcClient> databases,
    List<Mail> mails,
    Circumstances circumstances,
    Instant still) {

  private static final EventCodec CODEC = new EventCodec("auditor", Clock.systemUTC());

  static Evidence of(Running system, Ledger ledger, Circumstances circumstances, Instant still) {
    Map<String, JdbcClient> databases =
        Databases.ALL.stream()
            .collect(Collectors.toMap(Function.identity(), name -> database(system.stack(), name)));
    return new Evidence(ledger, topics(system), databases, system.mails(), circumstances, still);
  }

  static JdbcClient database(LocalStack stack, String name) {
    String url = stack.database().jdbcUrl(name);
    return JdbcClient.create(new DriverManagerDataSource(url, name, Databases.password(name)));
  }

  JdbcClient database(String name) {
    JdbcClient database = databases.get(name);
    if (database == null) {
      throw new IllegalArgumentException(name + " (expected: one of " + databases.keySet() + ")");
    }
    return database;
  }

  List<RawRecord> records(String topic) {
    return topics.getOrDefault(topic, List.of());
  }

  /** The events of a type in a topic, one of each id. */
  <E extends LeadEvent> List<E> events(Topic<?> topic, Class<E> type) {
    Map<Object, E> distinct = new HashMap<>();
    for (RawRecord record : records(topic.name())) {
      if (CODEC.decode(record) instanceof Decoded.Known known
          && type.isInstance(known.delivery().event())) {
        distinct.put(known.id(), type.cast(known.delivery().event()));
      }
    }
    return List.copyOf(distinct.values());
  }

  private static Map<String, List<RawRecord>> topics(Running system) {
    String bootstrapServers = system.stack().broker().bootstrapServers();
    Map<String, List<RawRecord>> topics = new HashMap<>();
    io.leadpipeline.events.Topics.ALL.stream()
        .flatMap(topic -> Stream.of(topic.name(), topic.deadLetters()))
        .forEach(name -> {
          try (TopicProbe probe = TopicProbe.fromStart(bootstrapServers, name)) {
            topics.put(name, probe.all());
          }
        });
    return topics;
  }
}
