package io.leadpipeline.ingest.rejection;

import static io.leadpipeline.ingest.rejection.Desk.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Source;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.LoneIngest;
import io.leadpipeline.ingest.RunningIngest;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.testsupport.TestProducer;
import io.leadpipeline.testsupport.TopicProbe;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RejectionFlowTest {

  private static LoneIngest lone;
  private static RunningIngest ingest;
  private static TestProducer producer;
  private static Desk desk;

  /** Tells what a test rejected from what others did, in a topic all share. */
  private final String code = "old-" + UUID.randomUUID();

  private TopicProbe received;

  @BeforeAll
  static void start() {
    lone =
        LoneIngest.start(
            "--leadpipeline.ingest.brake.enabled=true", "--leadpipeline.ingest.brake.every=200ms");
    ingest = lone.service();
    producer = new TestProducer(lone.bootstrapServers());
    desk = new Desk(ingest, producer);
  }

  @AfterAll
  static void stop() {
    producer.close();
    lone.close();
  }

  @BeforeEach
  void watch() {
    received = lone.fromNow(Topics.RECEIVED);
  }

  @AfterEach
  void countersAddUp() {
    received.close();
    lone.countersAddUp(Map.of("ingest.rejected", Topics.REJECTED));
  }

  @Test
  void keepsWhatWasRefusedAsItCameAndNoSecrets() {
    String body = "name=Lê+Văn&email=lan%40&note=" + code;
    HttpResponse<String> answer =
        ingest.send(
            HttpRequest.newBuilder(ingest.at("/f/newsletter"))
                .header("Content-Type", Desk.FORM)
                .header("Authorization", "Bearer somebody-elses")
                .header("Cookie", "session=secret")
                .POST(HttpRequest.BodyPublishers.ofString(body)));

    JsonNode whole = desk.awaitBody("form=newsletter&spam=false&state=open&connection=local", body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(whole, "/code")).isEqualTo("unreachable");
    assertThat(text(whole, "/detail")).isEqualTo("email malformed, phone missing");
    assertThat(text(whole, "/connection")).isEqualTo("local");
    assertThat(whole.at("/spam").asBoolean()).isFalse();
    assertThat(text(whole, "/contentType")).isEqualTo(Desk.FORM);
    assertThat(whole.toString()).doesNotContain("somebody-elses", "session=secret");
    assertThat(desk.list("form=newsletter").getFirst().has("body")).isFalse();
  }

  @Test
  void whatWasNoSpamBecomesTheSignalItWasOnceHoweverOftenItIsReplayed() {
    String person = UUID.randomUUID() + "@acme.example";
    String body = "email=" + person + "&_gotcha=autofilled";
    UUID submission = Desk.submission(ingest.post("ebook", body));
    desk.awaitState(submission, "SPAM");
    String id =
        text(
            desk.awaitBody("spam=true&form=ebook&code=honeypot&connection=form/local", body),
            "/id");

    JsonNode first = desk.replay(id);
    JsonNode second = desk.replay(id);

    assertThat(text(first, "/result")).isEqualTo("replayed");
    assertThat(text(first, "/submissionId")).isEqualTo(submission.toString());
    assertThat(text(second, "/result")).isEqualTo("already");
    LeadReceived event = received(submission);
    JsonNode item = desk.get("/v1/rejections/" + id);
    assertThat(event.signal().person().contact().email()).isEqualTo(person);
    assertThat(event.signal().receivedAt()).hasToString(text(item, "/receivedAt"));
    assertThat(text(item, "/state")).isEqualTo("REPLAYED");
    assertThat(text(item, "/decided/by")).isEqualTo("local-admin");
    desk.awaitState(submission, "ACCEPTED");
    assertThat(
            received.seen(LeadReceived.class).stream()
                .filter(it -> it.event().signal().submissionId().equals(submission)))
        .hasSize(1);
  }

  @Test
  void manyAreReadAgainTogetherAndThoseStillRefusedSayWhy() {
    UUID good = desk.rejected(code, "demo", "email=" + UUID.randomUUID() + "@acme.example");
    UUID bad = desk.rejected(code, "demo", "name=Nobody");
    UUID gone = desk.rejected(code, "no-such-form", "email=a@acme.example");
    desk.awaitList("code=" + code, 3);

    JsonNode results = desk.replayAll(code);

    assertThat(results.at("/items").size()).isEqualTo(3);
    assertThat(results.at("/next").isNull()).isTrue();
    received(good);
    assertThat(desk.list("code=" + code))
        .extracting(it -> text(it, "/state"))
        .containsExactly("REPLAYED");
    assertThat(desk.list("form=demo&code=unreachable&state=open"))
        .anyMatch(it -> text(it, "/submissionId").equals(bad.toString()));
    assertThat(desk.list("form=no-such-form&code=connection-unknown"))
        .anyMatch(it -> text(it, "/submissionId").equals(gone.toString()));
    desk.awaitState(good, "ACCEPTED");
  }

  @Test
  void aToolsDocumentGetsTheIdOfItsOwnKeySoThatALateRetryIsTheSame() {
    String body = "{\"id\":\"" + code + "\",\"email\":\"t@acme.example\"}";
    Source generic = new Source("generic", "local", null, null);
    UUID before = desk.rejected(generic, "UNREADABLE", code, body.getBytes(UTF_8));
    String id = text(desk.awaitList("code=" + code, 1).getFirst(), "/id");

    JsonNode result = desk.replay(id);
    HttpResponse<String> retry = ingest.hook("/hooks/generic/local", "local-generic-secret", body);

    UUID after = UUID.fromString(text(result, "/submissionId"));
    assertThat(text(result, "/result")).isEqualTo("replayed");
    assertThat(retry.statusCode()).isEqualTo(200);
    assertThat(retry.body()).contains(after.toString());
    received(after);
    desk.awaitState(after, "ACCEPTED");
    desk.awaitState(before, "ACCEPTED");
  }

  @Test
  void whatIsDiscardedIsKeptWithItsReasonAndLeftOutOfLaterReplays() {
    desk.rejected(code, "demo", "email=d@acme.example");
    String id = text(desk.awaitList("code=" + code, 1).getFirst(), "/id");
    String path = "/v1/rejections/" + id + "/discard";

    HttpResponse<String> silent = ingest.api("POST", path, "{}");
    JsonNode discarded = Desk.read(ingest.api("POST", path, "{\"reason\":\"a test of ours\"}"));
    JsonNode replay = desk.replayAll(code);

    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(text(discarded, "/result")).isEqualTo("discarded");
    assertThat(replay.at("/items").isEmpty()).isTrue();
    assertThat(text(desk.get("/v1/rejections/" + id), "/decided/reason"))
        .isEqualTo("a test of ours");
  }

  @Test
  void listsPageAfterPageWithoutGapOrRepetition() {
    for (int i = 0; i < 5; i++) {
      desk.rejected(code, "demo", "name=" + i);
    }
    desk.awaitList("code=" + code, 5);

    List<String> ids = desk.idsPageByPage("limit=2&code=" + code);

    assertThat(ids).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void showsBytesThatAreNoTextInBase64() {
    byte[] body = {0, (byte) 0xff, 'x'};
    desk.rejected(new Source("form", "local", "demo", null), "REFUSED", code, body);
    String id = text(desk.awaitList("code=" + code, 1).getFirst(), "/id");

    JsonNode whole = desk.get("/v1/rejections/" + id);

    assertThat(text(whole, "/bodyBase64")).isEqualTo(Base64.getEncoder().encodeToString(body));
    assertThat(whole.has("body")).isFalse();
  }

  @Test
  void holdsAFloodOfRaisedHandsUntilSomebodyDecidesAndTellsOnce() {
    Hands hands = new Hands(desk, code);
    try (TopicProbe notices = lone.fromNow(Topics.NOTICES)) {
      List<UUID> raised = IntStream.range(0, 23).mapToObj(hands::raise).toList();
      hands.awaitHeld(3);
      JsonNode summary = hands.summary();
      HttpResponse<String> silent = ingest.api("POST", "/v1/held/pricing/discard", "{}");
      JsonNode discarded =
          Desk.read(ingest.api("POST", "/v1/held/pricing/discard", "{\"reason\":\"robots\"}"));
      UUID next = hands.raise(24);
      hands.awaitHeld(1);
      JsonNode released = Desk.read(ingest.api("POST", "/v1/held/pricing/release", ""));
      hands.awaitPassing(26);

      raised.subList(0, 20).forEach(this::received);
      desk.awaitState(raised.get(21), "HELD");
      assertThat(summary.at("/limit").asInt()).isEqualTo(20);
      assertThat(silent.statusCode()).isEqualTo(422);
      assertThat(discarded.at("/count").asInt()).isEqualTo(3);
      assertThat(discarded.at("/more").asBoolean()).isFalse();
      assertThat(released.at("/count").asInt()).isEqualTo(1);
      assertThat(received(next).signal().person().contact().email()).startsWith("24.");
      desk.awaitState(next, "ACCEPTED");
      List<Delivery<BrakeEngaged>> told =
          await()
              .atMost(LoneIngest.PATIENCE)
              .until(() -> notices.seen(BrakeEngaged.class), it -> it.size() == 2);
      assertThat(told.getFirst().event().form()).isEqualTo("pricing");
      assertThat(told.getFirst().event().heldUrl()).endsWith("/v1/held/pricing");
    }
  }

  private LeadReceived received(UUID submission) {
    return received
        .await(LeadReceived.class, it -> it.signal().submissionId().equals(submission))
        .event();
  }
}
