package io.leadpipeline.prove;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.e2e.Mail;
import io.leadpipeline.e2e.OneSystem;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.events.Topics;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.messaging.RawRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * First of all tests, since what it audits must be all that was posted: a short run with a kill
 * accounts for everything, and the auditor sees each fault we plant.
 */
@ExtendWith(OneSystem.class)
@Order(1)
class AuditorTest {

  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private static @TempDir Path folder;
  private static Ledger ledger;
  private static Evidence evidence;

  @BeforeAll
  static void runUnderFaults(Running system) {
    long seed = System.nanoTime();
    System.out.println("audited run, seed " + seed);
    ledger = new Ledger(folder.resolve("ledger.txt"));
    new FaultRun(system, ledger, BETWEEN, System.out).run(new Mix(seed), List.of(Service.SCORING));
    assertThat(Quiet.missed(system, Duration.ofMinutes(3))).isEmpty();
    evidence = Evidence.of(system, ledger, 0);
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  @Test
  void accountsForEverySubmissionAfterAKill() {
    assertThat(Auditor.audit(evidence)).isEmpty();
    assertThat(ledger.acceptedCount()).isGreaterThan(50);
    assertThat(ledger.unanswered()).isEmpty();
  }

  @Test
  void seesALostSignal() {
    var lost = "id = (select min(id::text)::uuid from signal where kind <> 'SALES_OUTCOME')";

    withFault("scoring", "signal", lost, () -> assertBroken("accepted = one signal"));
  }

  @Test
  void seesALeadThatIsGone() {
    var gone = "id = (select min(lead_id::text)::uuid from signal)";

    withFault("scoring", "lead", gone, () -> assertBroken("every signal has its lead"));
  }

  @Test
  void seesADoubledSignal() {
    evidence
        .database("scoring")
        .sql(
            """
            insert into signal
            select gen_random_uuid(), lead_id, submission_id, slot, revision, kind, occurred_at,
                   received_at, recorded_at, payload, trail, test_address
            from signal where kind = 'FORM_SUBMITTED' limit 1
            """)
        .update();
    try {
      assertBroken("accepted = one signal");
    } finally {
      int removed =
          evidence
              .database("scoring")
              .sql(
                  "delete from signal s where not exists (select 1 from inbox i where i.event_id ="
                      + " s.id)")
              .update();
      assertThat(removed).isEqualTo(1);
    }
  }

  @Test
  void seesASkippedEvent() {
    var skipped = "event_id = (select min(event_id::text)::uuid from inbox)";

    withFault("routing", "inbox", skipped, () -> assertBroken("received = done, routing"));
  }

  @Test
  void seesARaisedHandNobodyTook() {
    var forgotten = "cause_id = (select min(cause_id::text)::uuid from request)";

    withFault("routing", "request", forgotten, () -> assertBroken("a raised hand is handed off"));
  }

  @Test
  void seesAClockThatNobodyWinds() {
    var forgotten =
        """
        task_instance = (
            select h.id || '/' || h.version || '/' || h.snoozed::int from handoff h
            where h.state = 'OFFERED' and h.nudges < 2 and h.due_at is not null
            order by h.due_at desc limit 1)
        """;

    withFault(
        "routing", "scheduled_tasks", forgotten, () -> assertBroken("an open handoff has its"));
  }

  @Test
  void seesTwoHandoffsOpenTogetherOfWhichOneWasNeverTold() {
    var jdbc = evidence.database("routing");
    jdbc.sql("create table second as select * from handoff order by created_at desc limit 1")
        .update();
    jdbc.sql(
            "update second set id = gen_random_uuid(), cause_id = gen_random_uuid(),"
                + " state = 'WITHDRAWN'")
        .update();
    jdbc.sql("insert into handoff select * from second").update();
    try {
      assertBroken("one open handoff per lead at any time");
      assertBroken("a handoff is offered or waits visibly");
    } finally {
      jdbc.sql("delete from handoff where id in (select id from second)").update();
      jdbc.sql("drop table second").update();
    }
  }

  @Test
  void seesAnEventThatNeverReachedTheLog() {
    assertBroken(without(Topics.STAGES.name()), "written = sent, scoring");
  }

  @Test
  void seesARepWhoIsNotKnown() {
    var unknown = "rep_id = (select min(rep_id) from person)";

    withFault("notification", "person", unknown, () -> assertBroken("people are known"));
  }

  @Test
  void seesSpamThatWasThrownAway() {
    assertThat(ledger.accepted(Submission.Expectation.SPAM)).isNotEmpty();

    assertBroken(without(Topics.REJECTED.name()), "spam is kept");
  }

  @Test
  void seesARejectedSubmissionNobodyCanGetBack() {
    var forgotten = "id = (select min(id::text)::uuid from rejection)";

    withFault("ingest", "rejection", forgotten, () -> assertBroken("rejected = kept"));
  }

  @Test
  void seesAnAlertNobodyGot() {
    List<Mail> mails = evidence.mails().subList(1, evidence.mails().size());

    assertBroken(with(evidence.topics(), mails), "an offer is alerted");
  }

  @Test
  void seesAMailSentTwice() {
    List<Mail> mails = new ArrayList<>(evidence.mails());
    mails.add(mails.getFirst());

    assertBroken(with(evidence.topics(), mails), "a mail repeats only under a kill");
  }

  /** Takes rows away, looks, and puts them back. */
  private static void withFault(String database, String table, String where, Runnable look) {
    var jdbc = evidence.database(database);
    jdbc.sql("create table taken as select * from " + table + " where " + where).update();
    assertThat(jdbc.sql("delete from " + table + " where " + where).update()).isEqualTo(1);
    try {
      look.run();
    } finally {
      jdbc.sql("insert into " + table + " select * from taken").update();
      jdbc.sql("drop table taken").update();
    }
  }

  private static Evidence without(String topic) {
    Map<String, List<RawRecord>> topics = new HashMap<>(evidence.topics());
    topics.put(topic, List.of());
    return with(topics, evidence.mails());
  }

  private static Evidence with(Map<String, List<RawRecord>> topics, List<Mail> mails) {
    return new Evidence(ledger, topics, evidence.databases(), mails, 0);
  }

  private static void assertBroken(String promise) {
    assertBroken(evidence, promise);
  }

  private static void assertBroken(Evidence altered, String promise) {
    assertThat(Auditor.audit(altered))
        .extracting(Finding::promise)
        .anySatisfy(it -> assertThat(it).startsWith(promise));
  }
}
