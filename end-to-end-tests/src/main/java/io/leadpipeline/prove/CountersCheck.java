package io.leadpipeline.prove;

import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.messaging.deadletter.DeadLetters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The law of counters: each event of a topic is done once by each consumer; written = sent. A
 * compacted topic forgets events; {@link PeopleCheck} compares what it must still say.
 */
final class CountersCheck implements Check {

  private final EventCodec codec = new EventCodec("auditor", Clock.systemUTC());

  @Override
  public List<Finding> findings(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    Consumption.ALL.stream()
        .filter(consumption -> !consumption.topic().compacted())
        .forEach(consumption -> received(evidence, consumption, findings));
    evidence.databases().keySet().forEach(name -> written(evidence, name, findings));
    return findings;
  }

  private void received(Evidence evidence, Consumption consumption, List<Finding> findings) {
    Set<UUID> inTopic = new HashSet<>();
    evidence
        .records(consumption.topic().name())
        .forEach(record -> inTopic.add(codec.decode(record).id()));
    Set<UUID> done =
        ids(
            evidence,
            consumption.database(),
            "select event_id from inbox where consumer = '" + consumption.consumer() + "'");
    compare("received = done, " + consumption.consumer(), inTopic, done, findings);
  }

  private static void written(Evidence evidence, String database, List<Finding> findings) {
    Set<UUID> waiting = ids(evidence, database, "select id from outbox");
    if (!waiting.isEmpty()) {
      findings.add(new Finding("nothing waits once quiet", database + ": " + waiting.size()));
    }
    Set<UUID> sent = new HashSet<>();
    Topics.ALL.stream()
        .filter(topic -> !topic.compacted())
        .forEach(topic -> {
          evidence.records(topic.name()).forEach(record -> sent.add(idOf(record)));
          evidence.records(topic.deadLetters()).forEach(record -> sent.add(idOf(record)));
        });
    Set<UUID> missing =
        ids(
            evidence,
            database,
            "select id from outbox_written where topic <> '" + Topics.PEOPLE.name() + "'");
    missing.removeAll(sent);
    missing.forEach(id -> findings.add(new Finding("written = sent, " + database, "event " + id)));
  }

  private static void compare(
      String promise, Set<UUID> expected, Set<UUID> actual, List<Finding> findings) {
    Set<UUID> missing = new HashSet<>(expected);
    missing.removeAll(actual);
    Set<UUID> invented = new HashSet<>(actual);
    invented.removeAll(expected);
    missing.forEach(id -> findings.add(new Finding(promise, "skipped " + id)));
    invented.forEach(id -> findings.add(new Finding(promise, "invented " + id)));
  }

  private static Set<UUID> ids(Evidence evidence, String database, String query) {
    return new HashSet<>(
        evidence
            .database(database)
            .sql(query)
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }

  private static UUID idOf(RawRecord record) {
    String id =
        record
            .headers()
            .getOrDefault(
                DeadLetters.DEAD_LETTER_ID, record.headers().getOrDefault(EventCodec.ID, ""));
    return id.isEmpty() ? new UUID(0, 0) : UUID.fromString(id);
  }
}
