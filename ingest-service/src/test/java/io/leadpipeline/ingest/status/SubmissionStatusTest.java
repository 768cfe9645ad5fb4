package io.leadpipeline.ingest.status;

import static io.leadpipeline.ingest.status.StatusDesk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Topic;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.LoneIngest;
import io.leadpipeline.messaging.codec.EncodedEvent;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.testsupport.Signals;
import io.leadpipeline.testsupport.TestProducer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SubmissionStatusTest {

  private static final Map<String, Topic<?>> CONSUMERS =
      Map.of(
          "ingest.received", Topics.RECEIVED,
          "ingest.attendance", Topics.RECEIVED,
          "ingest.rejected", Topics.REJECTED,
          "ingest.stages", Topics.STAGES,
          "ingest.handoffs", Topics.HANDOFFS,
          "ingest.alerts", Topics.ALERTS);

  private static LoneIngest lone;
  private static TestProducer producer;
  private static StatusDesk desk;

  @BeforeAll
  static void start() {
    lone = LoneIngest.start();
    producer = new TestProducer(lone.bootstrapServers());
    desk = new StatusDesk(lone);
  }

  @AfterAll
  static void stop() {
    producer.close();
    lone.close();
  }

  @AfterEach
  void countersAddUp() {
    lone.countersAddUp(CONSUMERS);
  }

  @Test
  void followsAPostToTheAlertAndTheAnswer() {
    UUID id = desk.post("demo", "name=Lan&email=lan%40acme.example");
    desk.awaitField(id, "/form", "demo");
    News news = new News(producer);
    news.stageChanged(id, 1, Stage.VISITOR, Stage.SQL);
    news.handRaised(id, 2);
    news.offered(id, "Mai Trần");
    news.alertPlanned(id);
    news.alertAccepted(id);
    news.accepted(id, "Mai Trần");

    desk.awaitField(id, "/handoff/state", "ACCEPTED");
    desk.awaitField(id, "/alert/state", "ACCEPTED_BY_CHANNEL");
    JsonNode status = desk.awaitField(id, "/stage", "SQL");

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
    UUID id = desk.post("demo", "name=Lan&email=reordered%40acme.example");
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

    JsonNode status = desk.status(id);
    assertThat(text(status, "/alert/state")).isEqualTo("ACCEPTED_BY_CHANNEL");
    assertThat(text(status, "/handoff/rep")).isEqualTo("Mai");
    assertThat(text(status, "/stage")).isEqualTo("SQL");
    assertThat(text(status, "/stageChange/from")).isEqualTo("IQL");
  }

  @Test
  void passesOverPoisonBetweenTwoGoodOnes() {
    UUID first = desk.post("ebook", "email=first%40acme.example");
    producer.sendRaw(unreadable(Topics.STAGES));
    LeadReceived bad = Signals.aDemoRequest().form("nul\0form").received();
    producer.send(bad.signal().id(), Topics.RECEIVED, "key", bad);
    UUID second = desk.post("ebook", "email=second%40acme.example");

    desk.awaitField(first, "/form", "ebook");
    desk.awaitField(second, "/form", "ebook");
    assertThat(desk.get(bad.signal().submissionId()).statusCode()).isEqualTo(404);
    assertThat(lone.law().outcomes("ingest.received")).containsEntry("DEAD_LETTERED", 1L);
  }

  @Test
  void tellsSpamAndRefusedApart() {
    UUID spam = desk.post("demo", "email=robot%40acme.example&_gotcha=x");
    HttpResponse<String> refused = lone.service().post("demo", "name=Nobody");
    assertThat(refused.statusCode()).isEqualTo(422);

    assertThat(text(desk.awaitField(spam, "/state", "SPAM"), "/form")).isEqualTo("demo");
    UUID id = desk.rejectedAs("REFUSED");
    assertThat(text(desk.awaitField(id, "/state", "REFUSED"), "/reason")).isEqualTo("unreachable");
  }

  @Test
  void anAcceptedSignalCountsMoreThanSpamOfTheSameSubmission() {
    UUID id = desk.post("demo", "_id=42&email=both%40acme.example&_gotcha=x");
    desk.awaitField(id, "/state", "SPAM");

    assertThat(desk.post("demo", "_id=42&email=both%40acme.example")).isEqualTo(id);

    desk.awaitField(id, "/state", "ACCEPTED");
  }

  @Test
  void showsWhatWasKnownOfThePersonWhenNothingChanged() {
    UUID first = desk.post("demo", "email=again%40acme.example");
    News news = new News(producer).of(desk.personRef(first));
    news.stageChanged(first, 1, Stage.VISITOR, Stage.SQL);
    news.offered(first, "Mai");
    desk.awaitField(first, "/handoff/state", "OFFERED");

    UUID second = desk.post("newsletter", "email=again%40acme.example");

    JsonNode status = desk.awaitField(second, "/stage", "SQL");
    assertThat(text(status, "/leadId")).isEqualTo(news.leadId().toString());
    assertThat(status.has("stageChange")).isFalse();
    assertThat(status.at("/handoff/own").asBoolean(true)).isFalse();
    assertThat(status.at("/trail").has("scored")).isFalse();
    assertThat(status.at("/trail").has("routed")).isFalse();
  }

  @Test
  void forgetsTheReasonsOfAnErasedLead() {
    UUID id = desk.post("demo", "email=erased%40acme.example");
    News news = new News(producer);
    news.stageChanged(id, 1, Stage.VISITOR, Stage.SQL);
    desk.awaitField(id, "/whyNow/0/code", "time-frame");

    news.erased(9);
    await().atMost(LoneIngest.PATIENCE).until(() -> desk.status(id).at("/whyNow").isEmpty());
    news.handRaised(id, 2);
    countersAddUp();

    assertThat(desk.status(id).at("/whyNow").isEmpty()).isTrue();
  }

  @Test
  void knowsNoOtherIdsAndNoStrangers() {
    await()
        .atMost(LoneIngest.PATIENCE)
        .until(() -> desk.get(UUID.randomUUID()).statusCode() == 404);
    assertThat(desk.get("no-id", "local-admin").body()).contains("There is no such submission.");
    assertThat(desk.get(UUID.randomUUID().toString(), "wrong").statusCode()).isEqualTo(401);
  }

  private static EncodedEvent unreadable(Topic<?> topic) {
    UUID id = UUID.randomUUID();
    Map<String, String> headers =
        Map.of(EventCodec.ID, id.toString(), EventCodec.TYPE, "io.leadpipeline.StageChanged.v1");
    byte[] junk = "{\"no\":\"event\"".getBytes(StandardCharsets.UTF_8);
    return new EncodedEvent(id, topic.name(), "key", headers, junk);
  }
}
