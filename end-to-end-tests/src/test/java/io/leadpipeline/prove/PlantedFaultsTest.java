package io.leadpipeline.prove;

import static io.leadpipeline.prove.AuditedRun.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.e2e.Mail;
import io.leadpipeline.e2e.OneSystem;
import io.leadpipeline.e2e.Running;
import io.leadpipeline.events.About;
import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Topics;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What nothing in a build breaks by itself: each is planted, and the auditor sees it. */
@ExtendWith(OneSystem.class)
@Order(2)
class PlantedFaultsTest {

  private static final String NEW_SIGNAL =
      """
      insert into signal
      select gen_random_uuid(), lead_id, gen_random_uuid(), gen_random_uuid(), 77, kind,
             occurred_at, received_at, recorded_at, payload, trail, test_address
      from signal where kind = 'FORM_SUBMITTED' limit 1
      """;
  private static final String UNASKED =
      """
      insert into inbox (consumer, event_id, topic, outcome)
      values ('routing.stages', gen_random_uuid(), 'planted', 'EFFECTIVE')
      """;
  private static final String UNSENT =
      """
      insert into outbox (id, topic, key, headers, payload, leased_until)
      values (gen_random_uuid(), 'planted', '', '{}', '', 'infinity')
      """;
  private static final String REPLAYED =
      """
      update rejection set state = 'REPLAYED', replayed_as = gen_random_uuid()
      where id = (select min(id::text)::uuid from rejection)
      """;
  private static final String NOT_REPLAYED =
      """
      update rejection set state = 'OPEN', replayed_as = null
      where id = (select min(id::text)::uuid from rejection)
      """;
  private static final String SLEEPING =
      """
      insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      values ('planted', 'one', now() - interval '1 hour', false, 1)
      """;
  private static final String LINE =
      """
      insert into handoff_line (handoff_id, version, what, happened)
      values (:handoff, :version, :what, :happened)
      """;

  private static AuditedRun run;

  @BeforeAll
  static void runUnderFaults(Running system) {
    run = AuditedRun.of(system);
  }

  @Test
  void seesASignalNobodySent() {
    run.with(
        "scoring", NEW_SIGNAL, "delete from signal where revision = 77", "no signal is invented");
  }

  @Test
  void seesAnEventThatWasDoneAndNeverTold() {
    run.with(
        "routing",
        UNASKED,
        "delete from inbox where topic = 'planted'",
        "received = done, routing");
  }

  @Test
  void seesAnEventThatWaitsForEver() {
    run.with(
        "scoring",
        UNSENT,
        "delete from outbox where topic = 'planted'",
        "nothing waits once quiet");
  }

  @Test
  void seesAReplayThatCameToNothing() {
    run.with("ingest", REPLAYED, NOT_REPLAYED, "replayed = a signal");
  }

  @Test
  void seesALeadWithoutSignalInAnothersMailbox() {
    var jdbc = run.evidence().database("scoring");
    jdbc.sql("create table second as select * from lead where email is not null limit 1").update();
    jdbc.sql("update second set id = '00000000-0000-0000-0000-000000000077'").update();

    run.with(
        "scoring",
        "insert into lead select * from second",
        "delete from lead where id = '00000000-0000-0000-0000-000000000077'",
        "every lead has a signal",
        "one lead per mailbox");
    jdbc.sql("drop table second").update();
  }

  @Test
  void seesAnAbsorbedLeadThatStillActs() {
    var handedOff =
        run.evidence()
            .database("routing")
            .sql("select lead_id::text from handoff limit 1")
            .query(String.class)
            .single();

    run.with(
        "scoring",
        "insert into lead_alias values ('" + handedOff + "', gen_random_uuid(), now())",
        "delete from lead_alias where absorbed_id = '" + handedOff + "'",
        "an absorbed lead points at its survivor",
        "handoffs follow a merged lead");
  }

  @Test
  void seesADemoRequestNobodyHeardOf() {
    assertBroken(run.withoutTopic(Topics.STAGES.name()), "a demo request raises a hand");
  }

  @Test
  void seesAHandoffToldTwice() {
    assertBroken(run.withTold(firstOffer()), "a handoff takes legal steps", "received = done");
  }

  @Test
  void seesATimerThatSleeps() {
    run.with(
        "routing",
        SLEEPING,
        "delete from scheduled_tasks where task_name = 'planted'",
        "a timer strikes in time");
  }

  @Test
  void seesAReminderThatComesAnHourLate() {
    HandoffEvent.Offered first = firstOffer();
    Instant due = Instant.now();
    var offered =
        new HandoffEvent.Offered(
            at(first, 98), clocked(first, due), first.lead(), first.acceptUrl(), null);
    var reminded =
        new HandoffEvent.Reminded(
            at(first, 99), clocked(first, due), first.lead(), first.acceptUrl());
    line(first, 98, "OFFERED", due.minusSeconds(300));
    line(first, 99, "REMINDED", due.plusSeconds(3_600));
    try {
      assertBroken(run.withTold(offered, reminded), "a step comes within its clock");
    } finally {
      run.evidence()
          .database("routing")
          .sql("delete from handoff_line where version > 97")
          .update();
    }
  }

  @Test
  void seesAMailNobodyPlanned() {
    List<Mail> mails = new ArrayList<>(run.evidence().mails());
    mails.add(new Mail("77", "<planted@mail.test>", "a@b.test", "", "", Instant.now()));

    assertBroken(run.withMails(mails), "no mail without an alert");
  }

  @Test
  void seesThatALogMadeOtherLeads() {
    var scoring = run.evidence().database("scoring");
    String before = Rebuild.leads(scoring);
    assertThat(Rebuild.difference(before, Rebuild.leads(scoring))).isEmpty();
    scoring.sql(NEW_SIGNAL).update();
    try {
      assertThat(Rebuild.difference(before, Rebuild.leads(scoring)))
          .get()
          .extracting(Finding::promise)
          .isEqualTo("the log makes the same leads again");
    } finally {
      scoring.sql("delete from signal where revision = 77").update();
    }
  }

  @Test
  void seesThatAnEmptiedKafkaChangedALead(Running system) {
    try (HeldClocks _ = HeldClocks.of(system.stack())) {
      String before = EmptiedKafka.states(system);
      assertThat(EmptiedKafka.difference(before, EmptiedKafka.states(system))).isEmpty();
      var scoring = run.evidence().database("scoring");
      var first = "where id = (select min(id::text)::uuid from lead)";
      scoring.sql("update lead set version = version + 1 " + first).update();
      try {
        assertThat(EmptiedKafka.difference(before, EmptiedKafka.states(system)))
            .get()
            .extracting(Finding::promise)
            .isEqualTo("an emptied Kafka changes nothing");
      } finally {
        scoring.sql("update lead set version = version - 1 " + first).update();
      }
    }
  }

  private static HandoffEvent.Offered firstOffer() {
    return run.evidence().events(Topics.HANDOFFS, HandoffEvent.Offered.class).getFirst();
  }

  private static About at(HandoffEvent.Offered offer, long version) {
    About about = offer.about();
    return new About(
        about.leadId(),
        version,
        about.causeId(),
        about.submissionId(),
        about.test(),
        about.trail());
  }

  private static Handoff clocked(HandoffEvent.Offered offer, Instant due) {
    Handoff handoff = offer.handoff();
    return new Handoff(
        handoff.id(), HandoffState.OFFERED, handoff.team(), handoff.rep(), handoff.hop(), due);
  }

  private static void line(
      HandoffEvent.Offered offer, long version, String what, Instant happened) {
    run.evidence()
        .database("routing")
        .sql(LINE)
        .param("handoff", offer.handoff().id())
        .param("version", version)
        .param("what", what)
        .param("happened", OffsetDateTime.ofInstant(happened, ZoneOffset.UTC))
        .update();
  }
}
