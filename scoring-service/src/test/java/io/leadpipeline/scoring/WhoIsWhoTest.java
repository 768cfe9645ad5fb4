package io.leadpipeline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent.LeadErased;
import io.leadpipeline.events.StageEvent.LeadUpdated;
import io.leadpipeline.events.StageEvent.LeadsMerged;
import io.leadpipeline.events.StageEvent.LeadsSplit;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.Topics;
import io.leadpipeline.scoring.application.EvaluateLeads;
import io.leadpipeline.testsupport.Signals;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WhoIsWhoTest {

  private static ScoringFlow flow;

  @BeforeAll
  static void start() {
    flow = ScoringFlow.start();
  }

  @AfterAll
  static void everyEventIsAccountedFor() {
    flow.close();
  }

  @Test
  void twoLeadsThatTurnOutToBeOneAreToldUnderBothKeys() throws Exception {
    StageChanged first = sent(Signals.anEbookDownload().email("who.1@acme.example"));
    StageChanged second = sent(Signals.aDemoRequest().email("who.2@acme.example").external("r-1"));
    UUID survivor = first.about().leadId();
    UUID absorbed = second.about().leadId();

    flow.send(
        Topics.RECEIVED,
        Signals.anEbookDownload().email("who.1@acme.example").external("r-1").received());
    LeadsMerged told = merged(survivor);
    LeadsMerged underOther = merged(absorbed);
    StageChanged promoted = changed(survivor, Stage.SQL);

    assertThat(told.absorbedId()).isEqualTo(absorbed);
    assertThat(underOther.survivorId()).isEqualTo(survivor);
    assertThat(underOther.absorbedId()).isEqualTo(absorbed);
    assertThat(underOther.about().version()).isGreaterThan(second.about().version());
    assertThat(promoted.from()).isEqualTo(Stage.IQL);
    assertThat(lead(absorbed).path("id").asString()).isEqualTo(survivor.toString());
    JsonNode decision = decision(absorbed);
    assertThat(decision.path("by").asString()).isEqualTo("identity");
    assertThat(decision.path("identifiers").toString()).contains("r-1");
  }

  @Test
  void aVisitorWhoLeavesAnAddressBringsWhatItDid() throws Exception {
    Instant before = Instant.now().minusSeconds(600);
    UUID view =
        flow.send(
            Topics.RECEIVED,
            Signals.anEbookDownload().email(null).visitor("cookie-9").at(before).received());
    flow.awaitDone("scoring.signals", view);

    StageChanged told =
        sent(Signals.aDemoRequest().email("who.3@acme.example").visitor("cookie-9"));

    assertThat(told.lead().lastSignals()).hasSize(2);
    assertThat(identities(told.about().leadId()).toString())
        .contains("who.3@acme.example", "cookie-9");
  }

  @Test
  void aBrowserThatChangesHandsMovesWhatWasDoneWithItSince() {
    Instant start = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS);
    StageChanged first =
        sent(Signals.anEbookDownload().email("who.4@acme.example").visitor("kiosk").at(start));
    UUID view =
        flow.send(
            Topics.RECEIVED,
            Signals.aSignal().email(null).visitor("kiosk").at(start.plusSeconds(100)).received());
    flow.awaitDone("scoring.signals", view);

    sent(
        Signals.anEbookDownload()
            .email("who.5@acme.example")
            .visitor("kiosk")
            .at(start.plusSeconds(50)));

    LeadUpdated lost =
        flow.await(LeadUpdated.class, e -> e.about().leadId().equals(first.about().leadId()))
            .event();
    assertThat(lost.lead().lastSignals()).hasSize(1);
  }

  @Test
  void aMergeByHandIsExplainedAndCanBeUndone() throws Exception {
    StageChanged one = sent(Signals.anEbookDownload().email("who.6@acme.example"));
    StageChanged two = sent(Signals.anEbookDownload().email("who.7@acme.example"));
    UUID into = one.about().leadId();
    UUID goes = two.about().leadId();

    assertThat(
            flow.service()
                .post(
                    "/v1/leads/" + goes + "/merge",
                    "{\"into\":\"" + into + "\",\"reason\":\"same person, called\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(merged(goes).survivorId()).isEqualTo(into);
    assertThat(identities(into)).hasSize(2);
    JsonNode decision = decision(into);
    assertThat(decision.path("reason").asString()).isEqualTo("same person, called");
    assertThat(decision.path("by").asString()).isNotEqualTo("identity");

    assertThat(
            flow.service()
                .post(
                    "/v1/leads/" + into + "/split",
                    "{\"merged\":\"" + goes + "\",\"reason\":\"a mistake\"}")
                .statusCode())
        .isEqualTo(200);
    LeadsSplit split = split(goes);
    assertThat(split.keptId()).isEqualTo(into);
    assertThat(split.about().version()).isGreaterThan(merged(goes).about().version());
    assertThat(lead(goes).path("contact").path("email").asString()).isEqualTo("who.7@acme.example");
    assertThat(identities(into)).hasSize(1);
  }

  @Test
  void whatWasSplitByHandIsNeverMergedByItsIdentifiersAgain() throws Exception {
    StageChanged one =
        sent(Signals.anEbookDownload().email("who.8@acme.example").external("shared"));
    UUID lead = one.about().leadId();
    UUID second =
        flow.send(
            Topics.RECEIVED,
            Signals.anEbookDownload().email("who.9@acme.example").external("shared").received());
    flow.awaitDone("scoring.signals", second);

    flow.service()
        .post(
            "/v1/leads/" + lead + "/split",
            "{\"identifiers\":[\"EMAIL:who.9@acme.example\"],\"reason\":\"colleagues\"}");
    LeadsSplit split = split(lead);
    UUID again =
        flow.send(
            Topics.RECEIVED,
            Signals.anEbookDownload().email("who.9@acme.example").external("shared").received());
    flow.awaitDone("scoring.signals", again);

    assertThat(lead(split.splitOffId()).path("contact").path("email").asString())
        .isEqualTo("who.9@acme.example");
    assertThat(lead(lead).path("contact").path("email").asString()).isEqualTo("who.8@acme.example");
    assertThat(split.movedSignals()).hasSize(1);
  }

  @Test
  void impossibleDecisionsAreRefusedByField() throws Exception {
    StageChanged one = sent(Signals.anEbookDownload().email("who.10@acme.example"));
    UUID lead = one.about().leadId();

    assertThat(status(lead, "merge", "{\"into\":\"" + lead + "\",\"reason\":\"x\"}"))
        .isEqualTo(422);
    assertThat(status(lead, "merge", "{\"into\":\"" + UUID.randomUUID() + "\",\"reason\":\"x\"}"))
        .isEqualTo(422);
    assertThat(status(lead, "split", "{\"reason\":\"x\"}")).isEqualTo(422);
    assertThat(
            status(
                lead,
                "split",
                "{\"identifiers\":[\"EMAIL:who.10@acme.example\"],\"reason\":\"all\"}"))
        .isEqualTo(422);
    assertThat(status(UUID.randomUUID(), "split", "{\"reason\":\"x\"}")).isEqualTo(404);
  }

  @Test
  void whoCooledDownIsToldOnceWithoutASignal() {
    Instant then = Instant.now().minus(Duration.ofDays(4));
    StageChanged hot = sent(Signals.aDemoRequest().email("who.11@acme.example").at(then));
    UUID lead = hot.about().leadId();
    flow.service()
        .jdbc()
        .sql("update lead set next_change_at = now(), told_face = 'hot' where id = :lead")
        .param("lead", lead)
        .update();

    flow.service().bean(EvaluateLeads.class).run();
    flow.service().bean(EvaluateLeads.class).run();

    LeadUpdated cooled =
        flow.await(LeadUpdated.class, e -> e.about().leadId().equals(lead)).event();
    assertThat(cooled.about().version()).isGreaterThan(hot.about().version());
    assertThat(cooled.lead().temperature()).isEqualTo(Temperature.HOT);
    assertThat(cooled.about().submissionId()).isNull();
  }

  @Test
  void whoAsksToBeForgottenIs() throws Exception {
    StageChanged known =
        sent(Signals.anEbookDownload().email("who.12@acme.example").phone("+84912345678"));
    UUID lead = known.about().leadId();

    flow.send(
        Topics.RECEIVED,
        Signals.aSignal()
            .kind(SignalKind.ERASURE_REQUESTED)
            .intent(null)
            .email("who.12@acme.example")
            .external("who-12")
            .received());

    flow.await(LeadErased.class, e -> e.about().leadId().equals(lead));
    List<String> kept =
        flow.service()
            .jdbc()
            .sql(
                """
                select payload::text from signal where lead_id = :lead
                union all select state::text from lead where id = :lead
                union all select value from identity where lead_id = :lead
                """)
            .param("lead", lead)
            .query((row, _) -> row.getString(1))
            .list();
    assertThat(kept).hasSize(3).noneMatch(text -> text.contains("who.12") || text.contains("8491"));
    assertThat(flow.service().json("/v1/leads?email=who.12@acme.example").path("items")).isEmpty();
  }

  private static StageChanged sent(Signals signal) {
    var event = signal.received();
    flow.send(Topics.RECEIVED, event);
    return flow.await(StageChanged.class, e -> e.about().causeId().equals(event.signal().id()))
        .event();
  }

  private static StageChanged changed(UUID lead, Stage to) {
    return flow.await(StageChanged.class, e -> e.about().leadId().equals(lead) && e.to().equals(to))
        .event();
  }

  private static LeadsMerged merged(UUID key) {
    return flow.await(LeadsMerged.class, e -> e.about().leadId().equals(key)).event();
  }

  private static LeadsSplit split(UUID key) {
    return flow.await(LeadsSplit.class, e -> e.about().leadId().equals(key)).event();
  }

  private static int status(UUID lead, String what, String body) throws Exception {
    return flow.service().post("/v1/leads/" + lead + "/" + what, body).statusCode();
  }

  private static JsonNode lead(UUID id) throws Exception {
    return flow.service().json("/v1/leads/" + id);
  }

  private static JsonNode identities(UUID id) throws Exception {
    return flow.service().json("/v1/leads/" + id + "/identities").path("items");
  }

  private static JsonNode decision(UUID lead) throws Exception {
    return flow.service().json("/v1/leads/" + lead + "/decisions").path("items").path(0);
  }
}
