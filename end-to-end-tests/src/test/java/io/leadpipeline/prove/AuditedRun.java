package io.leadpipeline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.e2e.Mail;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Topics;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.RawRecord;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.codec.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A short run with a kill, for all tests that plant faults in what it left. */
final class AuditedRun {

  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private static @Nullable AuditedRun once;

  private final Ledger ledger;
  private final Evidence evidence;

  private AuditedRun(Ledger ledger, Evidence evidence) {
    this.ledger = ledger;
    this.evidence = evidence;
  }

  /** Runs at the first call. */
  static synchronized AuditedRun of(Running system) {
    if (once == null) {
      once = run(system);
    }
    return once;
  }

  private static AuditedRun run(Running system) {
    long seed = System.nanoTime();
    System.out.println("audited run, seed " + seed);
    try (Ledger ledger = new Ledger(Files.createTempFile("ledger", ".txt"))) {
      new FaultRun(system, ledger, BETWEEN, System.out)
          .run(new Mix(seed), List.of(Service.SCORING));
      assertThat(Quiet.missed(system, Duration.ofMinutes(3))).isEmpty();
      return new AuditedRun(ledger, Evidence.of(system, ledger, Circumstances.CALM, Instant.now()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Ledger ledger() {
    return ledger;
  }

  Evidence evidence() {
    return evidence;
  }

  /** Takes a row away, looks, and puts it back. */
  void without(String database, String table, String where, String promise) {
    var jdbc = evidence.database(database);
    jdbc.sql("create table taken as select * from " + table + " where " + where).update();
    assertThat(jdbc.sql("delete from " + table + " where " + where).update()).isEqualTo(1);
    try {
      assertBroken(evidence, promise);
    } finally {
      jdbc.sql("insert into " + table + " select * from taken").update();
      jdbc.sql("drop table taken").update();
    }
  }

  /** Changes something, looks, and takes it back. */
  void with(String database, String change, String back, String... promises) {
    var jdbc = evidence.database(database);
    assertThat(jdbc.sql(change).update()).isPositive();
    try {
      assertBroken(evidence, promises);
    } finally {
      jdbc.sql(back).update();
    }
  }

  Evidence withoutTopic(String topic) {
    return withRecords(topic, List.of());
  }

  Evidence withMails(List<Mail> mails) {
    return new Evidence(
        ledger,
        evidence.topics(),
        evidence.databases(),
        mails,
        evidence.circumstances(),
        evidence.still());
  }

  Evidence withRecords(String topic, List<RawRecord> records) {
    Map<String, List<RawRecord>> topics = new HashMap<>(evidence.topics());
    topics.put(topic, records);
    return new Evidence(
        ledger,
        topics,
        evidence.databases(),
        evidence.mails(),
        evidence.circumstances(),
        evidence.still());
  }

  /** As if that had been told of handoffs, too. */
  Evidence withTold(HandoffEvent... events) {
    List<RawRecord> records = new ArrayList<>(evidence.records(Topics.HANDOFFS.name()));
    EventCodec codec = new EventCodec("planted", Clock.systemUTC());
    for (HandoffEvent event : events) {
      EncodedEvent encoded =
          codec.encode(Outgoing.of(UUID.randomUUID(), Topics.HANDOFFS, "planted", event));
      records.add(
          new RawRecord(
              encoded.topic(), 0, 0, encoded.key(), encoded.headers(), encoded.payload()));
    }
    return withRecords(Topics.HANDOFFS.name(), records);
  }

  static void assertBroken(Evidence altered, String... promises) {
    assertThat(Auditor.audit(altered))
        .extracting(Finding::promise)
        .satisfies(broken -> {
          for (String promise : promises) {
            assertThat(broken).anySatisfy(it -> assertThat(it).startsWith(promise));
          }
        });
  }
}
