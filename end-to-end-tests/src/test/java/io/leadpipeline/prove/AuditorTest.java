package io.leadpipeline.prove;

import static io.leadpipeline.prove.AuditedRun.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.e2e.Mail;
import io.leadpipeline.e2e.OneSystem;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.events.Topics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * First of all tests, since what it audits must be all that was posted: a short run with a kill
 * accounts for everything, and the auditor sees each fault we plant.
 */
@ExtendWith(OneSystem.class)
@Order(1)
class AuditorTest {

  private static AuditedRun run;
  private static Evidence evidence;

  @BeforeAll
  static void runUnderFaults(Running system) {
    run = AuditedRun.of(system);
    evidence = run.evidence();
  }

  @Test
  void accountsForEverySubmissionAfterAKill() {
    assertThat(Auditor.audit(evidence)).isEmpty();
    assertThat(run.ledger().acceptedCount()).isGreaterThan(50);
    assertThat(run.ledger().unanswered()).isEmpty();
  }

  @Test
  void seesALostSignal() {
    var lost = "id = (select min(id::text)::uuid from signal where kind <> 'SALES_OUTCOME')";

    run.without("scoring", "signal", lost, "accepted = one signal");
  }

  @Test
  void seesALeadThatIsGone() {
    var gone = "id = (select min(lead_id::text)::uuid from signal)";

    run.without("scoring", "lead", gone, "every signal has its lead");
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
      assertBroken(evidence, "accepted = one signal");
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

    run.without("routing", "inbox", skipped, "received = done, routing");
  }

  @Test
  void seesARaisedHandNobodyTook() {
    var forgotten = "cause_id = (select min(cause_id::text)::uuid from request)";

    run.without("routing", "request", forgotten, "a raised hand is handed off");
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

    run.without("routing", "scheduled_tasks", forgotten, "an open handoff has its");
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
      assertBroken(
          evidence,
          "one open handoff per lead at any time",
          "a handoff is offered or waits visibly");
    } finally {
      jdbc.sql("delete from handoff where id in (select id from second)").update();
      jdbc.sql("drop table second").update();
    }
  }

  @Test
  void seesAnEventThatNeverReachedTheLog() {
    assertBroken(run.withoutTopic(Topics.STAGES.name()), "written = sent, scoring");
  }

  @Test
  void seesARepWhoIsNotKnown() {
    var unknown = "rep_id = (select min(rep_id) from person)";

    run.without("notification", "person", unknown, "people are known");
  }

  @Test
  void seesSpamThatWasThrownAway() {
    assertThat(run.ledger().accepted(Submission.Expectation.SPAM)).isNotEmpty();

    assertBroken(run.withoutTopic(Topics.REJECTED.name()), "spam is kept");
  }

  @Test
  void seesARejectedSubmissionNobodyCanGetBack() {
    var forgotten = "id = (select min(id::text)::uuid from rejection)";

    run.without("ingest", "rejection", forgotten, "rejected = kept");
  }

  @Test
  void seesAnAlertNobodyGot() {
    List<Mail> mails = evidence.mails().subList(1, evidence.mails().size());

    assertBroken(run.withMails(mails), "an offer is alerted");
  }

  @Test
  void seesAMailSentTwice() {
    List<Mail> mails = new ArrayList<>(evidence.mails());
    mails.add(mails.getFirst());

    assertBroken(run.withMails(mails), "a mail repeats only under a fault");
  }
}
