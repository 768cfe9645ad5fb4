package io.leadpipeline.ingest.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.events.Topic;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.RunningIngest;
import io.leadpipeline.localstack.BrokerProcess;
import io.leadpipeline.localstack.TopicSetup;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.LawOfCounters;
import io.leadpipeline.testsupport.Signals;
import io.leadpipeline.testsupport.TestDatabase;
import io.leadpipeline.testsupport.TestProducer;
import io.leadpipeline.testsupport.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubmissionStatusTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, Topic<?>> CONSUMERS =
      Map.of(
          "ingest.received", Topics.RECEIVED,
          "ingest.attendance", Topics.RECEIVED,
          "ingest.rejected", Topics.REJECTED,
          "ingest.stages", Topics.STAGES,
          "ingest.handoffs", Topics.HANDOFFS,
          "ingest.alerts", Topics.ALERTS);

  @TempDir private static Path folder;

  private static BrokerProcess broker;
  private static TestDatabase database;
  private static RunningIngest ingest;
  private static TestProducer producer;

  @BeforeAll
  static void start() {
    broker = BrokerProcess.start(folder.resolve("kafka"), 0);
    TopicSetup.create(broker.bootstrapServers());
    database = Infrastructure.freshDatabase();
    ingest = RunningIngest.start(broker.bootstrapServers(), database);
    producer = new TestProducer(broker.bootstrapServers());
  }

  @AfterAll
  static void stop() {
    producer.close();
    ingest.close();
    broker.close();
  }

  @AfterEach
  void countersAddUp() {
    var law =
        new LawOfCounters(broker.bootstrapServers(), JdbcClient.create(database.dataSource()));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> CONSUMERS.forEach((name, topic) -> law.received(name, topic)));
    law.written();
  }

  @Test
  void followsAPostToTheAlertAndTheAnswer() {
    UUID id = post("demo", "name=Lan&email=lan%40acme.example");
    awaitField(id, "/form", "demo");
    News news = new News(producer);
    news.stageChanged(id, 1, Stage.VISITOR, Stage.SQL);
    news.handRaised(id, 2);
    news.offered(id, "Mai Trần");
    news.alertPlanned(id);
    news.alertAccepted(id);
    news.accepted(id, "Mai Trần");

    awaitField(id, "/handoff/state", "ACCEPTED");
    awaitField(id, "/alert/state", "ACCEPTED_BY_CHANNEL");
    JsonNode status = awaitField(id, "/stage", "SQL");

    assertThat(text(status, "/state")).isEqualTo("ACCEPTED");
    assertThat(text(status, "/provider")).isEqualTo("form");
    assertThat(text(status, "/connection")).isEqualTo("local");
    assertThat(text(status, "/leadId")).isEqualTo(news.leadId().toString());
    assertThat(text(status, "/stageChange/from")).isEqualTo("VISITOR");
    assertThat(text(status, "/stageChange/to")).isEqualTo("SQL");
    assertThat(text(status, "/temperature")).isEqualTo("HOT");
    assertThat(status.at("/fit").asDouble()).isEqualTo(62.5);
    assertThat(text(status, "/whyNow/0/code")).isEqualTo("time-frame");
    assertThat(text(status, "/handoff/rep")).isEqualTo("Mai Trần");
    assertThat(text(status, "/alert/channel")).isEqualTo("EMAIL");
    assertThat(status.at("/handRaised").asBoolean()).isTrue();
    assertThat(text(status, "/trail/alerted")).isEqualTo(news.start().plusMillis(400).toString());
    assertThat(text(status, "/trail/acknowledged"))
        .isEqualTo(news.start().plusMillis(900).toString());
    assertThat(status.toString()).doesNotContain("acme.example", "token", "sales.test");
  }

  @Test
  void keepsTheNewestOfRepeatedAndReorderedNews() {
    UUID id = post("demo", "name=Lan&email=reordered%40acme.example");
    News news = new News(producer);
    news.alertAccepted(id);
    news.alertPlanned(id);
    news.accepted(id, "Mai");
    news.offered(id, "Nobody");
    news.offered(id, "Nobody");
    news.stageChanged(id, 5, Stage.IQL, Stage.SQL);
    news.stageChanged(id, 4, Stage.VISITOR, Stage.IQL);
    news.stageChanged(id, 5, Stage.IQL, Stage.SQL);
    countersAddUp();

    JsonNode status = status(id);
    assertThat(text(status, "/alert/state")).isEqualTo("ACCEPTED_BY_CHANNEL");
    assertThat(text(status, "/handoff/rep")).isEqualTo("Mai");
    assertThat(text(status, "/stage")).isEqualTo("SQL");
    assertThat(text(status, "/stageChange/from")).isEqualTo("IQL");
  }

  @Test
  void passesOverPoisonBetweenTwoGoodOnes() {
    UUID first = post("ebook", "email=first%40acme.example");
    producer.sendRaw(unreadable(Topics.STAGES));
    LeadReceived bad = Signals.aDemoRequest().form("nul\0form").received();
    producer.send(bad.signal().id(), Topics.RECEIVED, "key", bad);
    UUID second = post("ebook", "email=second%40acme.example");

    awaitField(first, "/form", "ebook");
    awaitField(second, "/form", "ebook");
    assertThat(get(bad.signal().submissionId()).statusCode()).isEqualTo(404);
    assertThat(outcomes("ingest.received")).containsEntry("DEAD_LETTERED", 1L);
  }

  @Test
  void tellsSpamAndRefusedApart() {
    UUID spam = post("demo", "email=robot%40acme.example&_gotcha=x");
    HttpResponse<String> refused = ingest.post("demo", "name=Nobody");
    assertThat(refused.statusCode()).isEqualTo(422);

    assertThat(text(awaitField(spam, "/state", "SPAM"), "/form")).isEqualTo("demo");
    UUID id = rejectedAs("REFUSED");
    assertThat(text(awaitField(id, "/state", "REFUSED"), "/reason")).isEqualTo("unreachable");
  }

  @Test
  void anAcceptedSignalCountsMoreThanSpamOfTheSameSubmission() {
    UUID id = post("demo", "_id=42&email=both%40acme.example&_gotcha=x");
    awaitField(id, "/state", "SPAM");

    assertThat(post("demo", "_id=42&email=both%40acme.example")).isEqualTo(id);

    awaitField(id, "/state", "ACCEPTED");
  }

  @Test
  void showsWhatWasKnownOfThePersonWhenNothingChanged() {
    UUID first = post("demo", "email=again%40acme.example");
    News news = new News(producer).of(personRef(first));
    news.stageChanged(first, 1, Stage.VISITOR, Stage.SQL);
    news.offered(first, "Mai");
    awaitField(first, "/handoff/state", "OFFERED");

    UUID second = post("newsletter", "email=again%40acme.example");

    JsonNode status = awaitField(second, "/stage", "SQL");
    assertThat(text(status, "/leadId")).isEqualTo(news.leadId().toString());
    assertThat(status.has("stageChange")).isFalse();
    assertThat(status.at("/handoff/own").asBoolean(true)).isFalse();
    assertThat(status.at("/trail").has("scored")).isFalse();
    assertThat(status.at("/trail").has("routed")).isFalse();
  }

  @Test
  void forgetsTheReasonsOfAnErasedLead() {
    UUID id = post("demo", "email=erased%40acme.example");
    News news = new News(producer);
    news.stageChanged(id, 1, Stage.VISITOR, Stage.SQL);
    awaitField(id, "/whyNow/0/code", "time-frame");

    news.erased(9);
    await().atMost(PATIENCE).until(() -> status(id).at("/whyNow").isEmpty());
    news.handRaised(id, 2);
    countersAddUp();

    assertThat(status(id).at("/whyNow").isEmpty()).isTrue();
  }

  @Test
  void knowsNoOtherIdsAndNoStrangers() {
    await().atMost(PATIENCE).until(() -> get(UUID.randomUUID()).statusCode() == 404);
    assertThat(get("no-id", "local-admin").body()).contains("There is no such submission.");
    assertThat(get(UUID.randomUUID().toString(), "wrong").statusCode()).isEqualTo(401);
  }

  private static UUID post(String form, String fields) {
    HttpResponse<String> answer = ingest.post(form, fields);
    assertThat(answer.statusCode()).isEqualTo(202);
    return UUID.fromString(text(JSON.readTree(answer.body()), "/submissionId"));
  }

  private static JsonNode awaitField(UUID id, String field, String value) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> status(id), status -> text(status, field).equals(value));
  }

  /** An empty object while the submission is unknown. */
  private static JsonNode status(UUID id) {
    HttpResponse<String> answer = get(id);
    return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
  }

  private static HttpResponse<String> get(UUID id) {
    return get(id.toString(), "local-admin");
  }

  private static HttpResponse<String> get(String id, String token) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at("/v1/submissions/" + id))
            .header("Authorization", "Bearer " + token));
  }

  private static String text(JsonNode node, String pointer) {
    return node.at(pointer).asString("");
  }

  private static EncodedEvent unreadable(Topic<?> topic) {
    UUID id = UUID.randomUUID();
    Map<String, String> headers =
        Map.of(EventCodec.ID, id.toString(), EventCodec.TYPE, "io.leadpipeline.StageChanged.v1");
    byte[] junk = "{\"no\":\"event\"".getBytes(StandardCharsets.UTF_8);
    return new EncodedEvent(id, topic.name(), "key", headers, junk);
  }

  private static Map<String, Long> outcomes(String consumer) {
    return new LawOfCounters(broker.bootstrapServers(), JdbcClient.create(database.dataSource()))
        .outcomes(consumer);
  }

  private static UUID rejectedAs(String verdict) {
    try (TopicProbe probe =
        TopicProbe.fromStart(broker.bootstrapServers(), Topics.REJECTED.name())) {
      return probe
          .await(SubmissionRejected.class, it -> it.verdict().equals(verdict))
          .event()
          .submissionId();
    }
  }

  private static String personRef(UUID submission) {
    try (TopicProbe probe =
        TopicProbe.fromStart(broker.bootstrapServers(), Topics.RECEIVED.name())) {
      LeadReceived event =
          probe
              .await(LeadReceived.class, it -> it.signal().submissionId().equals(submission))
              .event();
      return String.valueOf(event.signal().personRef());
    }
  }
}
