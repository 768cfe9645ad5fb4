package io.leadpipeline.routing;

import static io.leadpipeline.routing.Stages.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Alert;
import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.AnswerGiven;
import io.leadpipeline.events.AnswerKind;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.OutcomeReported;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.Topic;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.routing.crypto.LinkKeys;
import io.leadpipeline.routing.crypto.SignedLinks;
import io.leadpipeline.routing.domain.Offer;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.LawOfCounters;
import io.leadpipeline.testsupport.TestDatabase;
import io.leadpipeline.testsupport.TestProducer;
import io.leadpipeline.testsupport.TopicProbe;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingServiceTest {
  private final TestDatabase database = Infrastructure.freshDatabase();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
  private final TestProducer producer = TestProducer.shared();
  private final TopicProbe people = TopicProbe.fromNow(Topics.PEOPLE);
  private final TopicProbe handoffs = TopicProbe.fromNow(Topics.HANDOFFS);
  private final TopicProbe outcomes = TopicProbe.fromNow(Topics.OUTCOMES);
  private final Set<UUID> sent = new HashSet<>();
  private RoutingInstance routing;
  private Path config;

  @BeforeAll
  void start() throws IOException {
    config = RoutingInstance.configWith(Files.readString(Path.of("../config/team.yml")));
    routing = RoutingInstance.start(database, config);
  }

  @AfterAll
  void stopsWithEveryEventAccountedFor() {
    LawOfCounters law = new LawOfCounters(Infrastructure.bootstrapServers(), jdbc);
    for (var consumer : Map.of("stages", Topics.STAGES, "answers", Topics.ANSWERS).entrySet()) {
      await()
          .untilAsserted(() ->
              law.received(
                  "routing." + consumer.getKey(),
                  consumer.getValue(),
                  raw -> sent.contains(UUID.fromString(raw.headers().getOrDefault("ce_id", "")))));
    }
    law.written();
    routing.close();
    producer.close();
    people.close();
    handoffs.close();
    outcomes.close();
  }

  @Test
  void publishesWhoSellsAndOnlyWhatChangedLater() throws IOException {
    people.await(RepChanged.class, rep -> rep.repId().equals("somchai") && rep.version() == 1);
    Path file = config.resolve("team.yml");
    String before = Files.readString(file);

    Files.writeString(file, before.replace("Anna Berg", "Anna Bergman"));
    people.await(RepChanged.class, rep -> rep.repId().equals("anna") && rep.version() == 2);
    Files.writeString(file, "teams: 3");
    Files.writeString(file, before.replace("Anna Berg", "Anna Bergström"));
    var third = people.await(RepChanged.class, r -> r.repId().equals("anna") && r.version() == 3);

    assertThat(third.event().name()).isEqualTo("Anna Bergström");
    assertThat(people.seen(RepChanged.class).stream().map(d -> d.event()))
        .filteredOn(rep -> !rep.repId().equals("anna"))
        .allMatch(rep -> rep.version() == 1);
  }

  @Test
  void offersAPromotionAndARaisedHandOfOneSignalOnce() {
    Stages lead = aLead();

    send(lead.raisesHand());
    send(lead.becomesSql());
    send(lead.becomesSql());
    HandoffEvent.Offered offered = offered(lead.leadId());
    awaitDone();

    assertThat(offered.acceptUrl()).startsWith("https://sales.example.com/a/");
    assertThat(offered.handoff().rep().email()).endsWith("@sales.test");
    assertThat(offered.handoff().dueAt()).isEqualTo(offered.trail().routed().plusSeconds(300));
    assertThat(offered.about().causeId()).isEqualTo(lead.about().causeId());
    assertThat(offered.about().submissionId()).isEqualTo(lead.about().submissionId());
    assertThat(offered.lead()).isEqualTo(lead.lead());
    assertThat(eventsOf(lead.leadId())).hasSize(1);
  }

  @Test
  void leadsARepFromTheAlertToTheSale() {
    Stages lead = aLead();
    send(lead.becomesSql());
    HandoffEvent.Offered offered = offered(lead.leadId());
    String page = pathOf(offered);

    String first = routing.get(page).body();
    routing.press(page + "/accept", "");
    routing.press(page + "/contacted", "how=PHONE");
    routing.press(page + "/qualified", "");
    String last = routing.press(page + "/won", "").body();

    assertThat(first).contains("Lan Nguyen", "mailto:" + Stages.EMAIL, "tel:+84912345678");
    assertThat(last).doesNotContain("<button");
    outcome(lead.leadId(), OutcomeKind.WON);
    assertThat(outcomes.seen(OutcomeReported.class).stream().map(d -> d.event()))
        .filteredOn(event -> event.about().leadId().equals(lead.leadId()))
        .extracting(OutcomeReported::outcome)
        .containsExactly(
            OutcomeKind.ACCEPTED, OutcomeKind.CONTACTED, OutcomeKind.QUALIFIED, OutcomeKind.WON);
    await()
        .untilAsserted(() ->
            assertThat(eventsOf(lead.leadId()))
                .extracting(event -> event.about().version())
                .containsExactly(1L, 2L, 3L, 4L, 5L));
  }

  @Test
  void changesNothingWhenThePageIsOnlyRead() {
    Stages lead = aLead();
    send(lead.becomesSql());
    String page = pathOf(offered(lead.leadId()));
    String before = rowsOf(lead.leadId());

    for (int i = 0; i < 5; i++) {
      assertThat(routing.get(page).statusCode()).isEqualTo(200);
    }
    for (String action : List.of("accept", "decline?reason=BUSY", "won", "contacted?how=PHONE")) {
      assertThat(routing.get(page + "/" + action).statusCode()).isGreaterThanOrEqualTo(400);
    }

    assertThat(rowsOf(lead.leadId())).isEqualTo(before);
  }

  @Test
  void passesADeclinedLeadOnAndShowsTheFirstRepNothingMore() {
    Stages lead = aLead();
    send(lead.becomesSql());
    HandoffEvent.Offered first = offered(lead.leadId());

    String after = routing.press(pathOf(first) + "/decline", "reason=WRONG_LANGUAGE").body();
    var passed = handoffs.await(HandoffEvent.Passed.class, e -> isOf(e, lead.leadId())).event();
    var second =
        handoffs
            .await(
                HandoffEvent.Offered.class, e -> isOf(e, lead.leadId()) && e.handoff().hop() == 2)
            .event();

    assertThat(passed.from()).isEqualTo(first.handoff().rep());
    assertThat(passed.reason()).isEqualTo("declined:WRONG_LANGUAGE");
    assertThat(second.handoff().rep().id()).isNotEqualTo(first.handoff().rep().id());
    assertThat(after).contains(second.handoff().rep().name());
    assertThat(after).doesNotContain(Stages.EMAIL, "+84912345678", "Lan Nguyen", "Acme");
    assertThat(routing.get(pathOf(second)).body()).contains("Lan Nguyen");
  }

  @Test
  void tellsTheSecondOfTwoWhoAcceptThatTheFirstHasIt() {
    Stages lead = aLead();
    send(lead.becomesSql());
    HandoffEvent.Offered first = offered(lead.leadId());
    routing.press(pathOf(first) + "/decline", "reason=BUSY");
    var second =
        handoffs
            .await(
                HandoffEvent.Offered.class, e -> isOf(e, lead.leadId()) && e.handoff().hop() == 2)
            .event();

    routing.press(pathOf(second) + "/accept", "");
    var late = routing.press(pathOf(first) + "/accept", "");

    assertThat(late.body()).contains(second.handoff().rep().name()).doesNotContain(Stages.EMAIL);
    assertThat(stateOf(lead.leadId())).isEqualTo("ACCEPTED");
  }

  @Test
  void showsNothingBehindAForeignOrExpiredLink() {
    Stages lead = aLead();
    send(lead.becomesSql());
    HandoffEvent.Offered offered = offered(lead.leadId());
    String page = pathOf(offered);
    var forger = new SignedLinks(URI.create("http://x"), keys("k".repeat(40)), Clock.systemUTC());
    var own =
        new SignedLinks(URI.create("http://x"), keys(RoutingInstance.LINK_KEY), Clock.systemUTC());
    UUID id = offered.handoff().id();
    String rep = offered.handoff().rep().id();
    String foreign = forger.urlOf(new Offer(id, rep, 1, Instant.now().plusSeconds(60)));
    String expired = own.urlOf(new Offer(id, rep, 1, Instant.now().minusSeconds(60)));
    String other = own.urlOf(new Offer(id, otherThan(rep), 1, Instant.now().plusSeconds(60)));

    assertThat(routing.get(page.substring(0, page.length() - 1) + "!").statusCode()).isEqualTo(404);
    assertThat(routing.get(foreign.substring(8)).statusCode()).isEqualTo(404);
    assertThat(routing.post(foreign.substring(8) + "/accept", "").statusCode()).isEqualTo(404);
    assertThat(routing.get(expired.substring(8)).statusCode()).isEqualTo(410);
    assertThat(routing.post(expired.substring(8) + "/accept", "").statusCode()).isEqualTo(410);
    assertThat(routing.get(other.substring(8)).body()).doesNotContain(Stages.EMAIL, "Lan Nguyen");
    routing.press(other.substring(8) + "/accept", "");
    assertThat(stateOf(lead.leadId())).isEqualTo("OFFERED");
  }

  @Test
  void keepsThePageToItself() {
    Stages lead = aLead();
    send(lead.becomesSql());

    var headers = routing.get(pathOf(offered(lead.leadId()))).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
    assertThat(routing.get("/a/assets/page.css").statusCode()).isEqualTo(200);
  }

  @Test
  void sendsTestLeadsToTheTestRepOutsideOfTheRotation() {
    Stages lead = aLead().test();
    long before = turns();

    send(lead.becomesSql());
    HandoffEvent.Offered offered = offered(lead.leadId());

    assertThat(offered.handoff().rep().id()).isEqualTo("test");
    assertThat(offered.testAddress()).isEqualTo("tester@sales.test");
    assertThat(offered.about().test()).isTrue();
    assertThat(turns()).isGreaterThanOrEqualTo(before);
    assertThat(jdbc.sql("select turns from rep where id = 'test'").query(Long.class).single())
        .isZero();
  }

  @Test
  void rejectsAnAnswerToAnEarlierHopAndTakesTheRest() {
    Stages lead = aLead();
    send(lead.becomesSql());
    HandoffEvent.Offered first = offered(lead.leadId());
    routing.press(pathOf(first) + "/decline", "reason=BUSY");
    var second =
        handoffs
            .await(
                HandoffEvent.Offered.class, e -> isOf(e, lead.leadId()) && e.handoff().hop() == 2)
            .event();

    UUID late = answer(first, AnswerKind.ACCEPT, null);
    UUID snooze = answer(second, AnswerKind.SNOOZE, null);
    UUID accept = answer(second, AnswerKind.ACCEPT, null);
    UUID lost = answer(second, AnswerKind.OUTCOME, "LOST:PRICE");

    await().untilAsserted(() -> assertThat(inbox("routing.answers", lost)).isEqualTo("EFFECTIVE"));
    assertThat(inbox("routing.answers", late)).isEqualTo("REJECTED");
    assertThat(inbox("routing.answers", snooze)).isEqualTo("IGNORED");
    assertThat(inbox("routing.answers", accept)).isEqualTo("EFFECTIVE");
    assertThat(outcome(lead.leadId(), OutcomeKind.LOST).reason()).isEqualTo("PRICE");
  }

  @Test
  void notesWhenTheAlertReachedTheChannel() {
    Stages lead = aLead();
    send(lead.becomesSql());
    HandoffEvent.Offered offered = offered(lead.leadId());
    Instant alerted = Instant.parse("2026-11-20T05:00:01Z");
    About about = offered.about();
    Alert alert =
        new Alert(
            UUID.randomUUID(),
            offered.handoff().id(),
            AlertChannel.EMAIL,
            "x",
            AlertState.SENT,
            1,
            null);

    send(
        Topics.ALERTS,
        lead.leadId(),
        new AlertEvent.Sent(
            new About(
                lead.leadId(), 1, about.causeId(), null, false, about.trail().withAlerted(alerted)),
            alert));

    await()
        .untilAsserted(() ->
            assertThat(routing.get("/v1/handoffs?lead=" + lead.leadId(), "test-token").body())
                .contains("\"alerted\":\"2026-11-20T05:00:01Z\""));
  }

  @Test
  void withdrawsWhatWasErasedAndShowsNothingOfIt() {
    Stages lead = aLead();
    send(lead.becomesSql());
    String page = pathOf(offered(lead.leadId()));

    send(Stages.ofLead(lead.leadId()).version(2).isErased());
    var withdrawn =
        handoffs.await(HandoffEvent.Withdrawn.class, e -> isOf(e, lead.leadId())).event();

    assertThat(withdrawn.lead().person().contact().email()).isNull();
    assertThat(routing.get(page).body()).doesNotContain(Stages.EMAIL, "Lan Nguyen");
    assertThat(
            jdbc.sql("select count(*) from lead_copy where lead::text like '%' || :id || '%'")
                .param("id", lead.leadId().toString())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void keepsOneOfTwoHandoffsWhenTheirLeadsAreMerged() {
    Stages survivor = aLead();
    Stages absorbed = aLead();
    send(survivor.becomesSql());
    send(absorbed.becomesSql());
    offered(survivor.leadId());
    routing.press(pathOf(offered(absorbed.leadId())) + "/accept", "");

    send(Stages.ofLead(survivor.leadId()).version(2).absorbs(absorbed.leadId()));
    handoffs.await(HandoffEvent.Withdrawn.class, e -> isOf(e, survivor.leadId()));
    send(Stages.ofLead(absorbed.leadId()).version(9).raisesHand());
    awaitDone();

    String body = routing.get("/v1/handoffs?lead=" + absorbed.leadId(), "test-token").body();
    assertThat(body).contains("\"ACCEPTED\"", "\"WITHDRAWN\"").doesNotContain("\"OFFERED\"");
    assertThat(body).contains(survivor.leadId().toString());
  }

  @Test
  void goesOnBehindAPoisonRecord() {
    Stages before = aLead();
    Stages after = aLead();

    send(before.becomesSql());
    UUID poison = UUID.randomUUID();
    sent.add(poison);
    producer.sendRaw(
        new EncodedEvent(
            poison,
            Topics.STAGES.name(),
            before.leadId().toString(),
            Map.of("ce_id", poison.toString(), "ce_type", "io.leadpipeline.StageChanged.v1"),
            "{]".getBytes(StandardCharsets.UTF_8)));
    send(after.becomesSql());

    offered(before.leadId());
    offered(after.leadId());
    await()
        .untilAsserted(
            () -> assertThat(inbox("routing.stages", poison)).isEqualTo("DEAD_LETTERED"));
  }

  @Test
  void answersOnlyToWhoHasAToken() {
    assertThat(routing.get("/v1/handoffs").statusCode()).isEqualTo(401);
    assertThat(routing.get("/v1/reps", "test-token").body()).contains("linh@sales.test");
    assertThat(routing.get("/v1/handoffs/" + UUID.randomUUID(), "test-token").statusCode())
        .isEqualTo(404);
    assertThat(routing.get("/v1/handoffs?lead=x", "test-token").statusCode()).isEqualTo(400);
    assertThat(routing.get("/v1/handoffs", "test-token").body())
        .contains("\"items\":", "\"next\":null");
  }

  @Test
  void ignoresStagesThatAreNotSalesBusiness() {
    Stages lead = aLead();
    UUID event = send(lead.becomes(Stage.MQL));

    await().untilAsserted(() -> assertThat(inbox("routing.stages", event)).isEqualTo("EFFECTIVE"));

    assertThat(rowsOf(lead.leadId())).isEmpty();
  }

  private UUID send(StageEvent event) {
    return send(Topics.STAGES, event.about().leadId(), event);
  }

  private UUID send(Topic<?> topic, UUID lead, LeadEvent event) {
    UUID id = UUID.randomUUID();
    sent.add(id);
    producer.send(id, topic, lead.toString(), event);
    return id;
  }

  private UUID answer(HandoffEvent.Offered offered, AnswerKind kind, String reason) {
    var handoff = offered.handoff();
    UUID lead = offered.about().leadId();
    return send(
        Topics.ANSWERS,
        lead,
        new AnswerGiven(
            lead,
            offered.about().causeId(),
            handoff.id(),
            handoff.rep().id(),
            handoff.hop(),
            kind,
            reason,
            "test",
            Trail.EMPTY));
  }

  private HandoffEvent.Offered offered(UUID lead) {
    return handoffs.await(HandoffEvent.Offered.class, event -> isOf(event, lead)).event();
  }

  private OutcomeReported outcome(UUID lead, OutcomeKind kind) {
    return outcomes
        .await(
            OutcomeReported.class,
            event -> event.about().leadId().equals(lead) && event.outcome().equals(kind))
        .event();
  }

  private List<HandoffEvent> eventsOf(UUID lead) {
    return handoffs.seen(HandoffEvent.class).stream()
        .map(delivery -> delivery.event())
        .filter(event -> isOf(event, lead))
        .toList();
  }

  private void awaitDone() {
    await()
        .untilAsserted(() -> {
          Set<UUID> done =
              new HashSet<>(jdbc.sql("select event_id from inbox").query(UUID.class).list());
          assertThat(done).containsAll(sent);
        });
  }

  private static boolean isOf(HandoffEvent event, UUID lead) {
    return event.about().leadId().equals(lead);
  }

  private static String pathOf(HandoffEvent.Offered offered) {
    return URI.create(offered.acceptUrl()).getPath();
  }

  private static LinkKeys keys(String key) {
    return new LinkKeys(List.of(key));
  }

  private static String otherThan(String rep) {
    return rep.equals("anna") ? "linh" : "anna";
  }

  private String stateOf(UUID lead) {
    return jdbc.sql("select state from handoff where lead_id = :lead")
        .param("lead", lead)
        .query(String.class)
        .single();
  }

  private String rowsOf(UUID lead) {
    return String.join(
        "\n",
        jdbc.sql("select h::text from handoff h where lead_id = :lead order by id")
            .param("lead", lead)
            .query(String.class)
            .list());
  }

  private String inbox(String consumer, UUID event) {
    return jdbc.sql("select outcome from inbox where consumer = :consumer and event_id = :event")
        .param("consumer", consumer)
        .param("event", event)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private long turns() {
    return jdbc.sql("select sum(turns)::bigint from rep").query(Long.class).single();
  }
}
