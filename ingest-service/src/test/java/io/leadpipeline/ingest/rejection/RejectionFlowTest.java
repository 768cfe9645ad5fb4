package io.leadpipeline.ingest.rejection;

import static io.leadpipeline.ingest.rejection.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Source;
import io.leadpipeline.events.Topics;
import io.leadpipeline.ingest.RunningIngest;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.LawOfCounters;
import io.leadpipeline.testsupport.TestDatabase;
import io.leadpipeline.testsupport.TestProducer;
import io.leadpipeline.testsupport.TopicProbe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RejectionFlowTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static TestDatabase database;
  private static RunningIngest ingest;
  private static TestProducer producer;
  private static Desk desk;

  /** Tells what a test rejected from what others did, in a topic all share. */
  private final String code = "old-" + UUID.randomUUID();

  private final AtomicInteger lifted = new AtomicInteger(25);

  private TopicProbe received;

  @BeforeAll
  static void start() {
    database = Infrastructure.freshDatabase();
    ingest =
        RunningIngest.start(
            Infrastructure.bootstrapServers(),
            database,
            "--leadpipeline.ingest.brake.enabled=true",
            "--leadpipeline.ingest.brake.every=200ms");
    producer = new TestProducer(Infrastructure.bootstrapServers());
    desk = new Desk(ingest, producer);
  }

  @AfterAll
  static void stop() {
    producer.close();
    ingest.close();
  }

  @BeforeEach
  void watch() {
    received = TopicProbe.fromNow(Topics.RECEIVED);
  }

  @AfterEach
  void countersAddUp() {
    received.close();
    var law =
        new LawOfCounters(
            Infrastructure.bootstrapServers(), JdbcClient.create(database.dataSource()));
    await()
        .atMost(Desk.PATIENCE)
        .untilAsserted(() -> law.received("ingest.rejected", Topics.REJECTED));
    law.written();
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

    JsonNode whole = awaitBody("form=newsletter&spam=false&state=open&connection=local", body);

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
        text(awaitBody("spam=true&form=ebook&code=honeypot&connection=form/local", body), "/id");

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
    UUID before = desk.rejected(generic, "UNREADABLE", code, bytes(body));
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

    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = desk.get("/v1/rejections?limit=2&code=" + code + after);
      page.at("/items").forEach(it -> ids.add(text(it, "/id")));
      after = page.at("/next").isNull() ? "" : "&after=" + text(page, "/next");
    } while (!after.isEmpty());

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
  void takesNoOrderItDoesNotUnderstandAndNoneFromStrangers() {
    assertThat(ingest.api("GET", "/v1/rejections?state=gone", "").statusCode()).isEqualTo(422);
    assertThat(ingest.api("GET", "/v1/rejections?after=x", "").statusCode()).isEqualTo(422);
    for (String order : List.of("", "{", "{\"ids\":[]}", "{\"filter\":{\"forn\":\"demo\"}}")) {
      assertThat(ingest.api("POST", "/v1/rejections/replay", order).statusCode())
          .as(order)
          .isEqualTo(422);
    }
    String unknown = "/v1/rejections/" + UUID.randomUUID();
    assertThat(ingest.api("GET", unknown, "").statusCode()).isEqualTo(404);
    assertThat(ingest.api("POST", unknown + "/replay", "").statusCode()).isEqualTo(404);
    assertThat(ingest.send(HttpRequest.newBuilder(ingest.at("/v1/rejections"))).statusCode())
        .isEqualTo(401);
  }

  @Test
  void holdsAFloodOfRaisedHandsUntilSomebodyDecidesAndTellsOnce() {
    try (TopicProbe notices = TopicProbe.fromNow(Topics.NOTICES)) {
      List<UUID> hands = IntStream.range(0, 23).mapToObj(this::raiseHand).toList();
      awaitHeld(3);
      JsonNode summary = heldForm();
      HttpResponse<String> silent = ingest.api("POST", "/v1/held/pricing/discard", "{}");
      JsonNode discarded =
          Desk.read(ingest.api("POST", "/v1/held/pricing/discard", "{\"reason\":\"robots\"}"));
      UUID next = raiseHand(24);
      awaitHeld(1);
      JsonNode released = Desk.read(ingest.api("POST", "/v1/held/pricing/release", ""));
      await().atMost(Desk.PATIENCE).until(() -> passes(raiseHand(lifted.incrementAndGet())));

      hands.subList(0, 20).forEach(this::received);
      desk.awaitState(hands.get(21), "HELD");
      assertThat(summary.at("/limit").asInt()).isEqualTo(20);
      assertThat(silent.statusCode()).isEqualTo(422);
      assertThat(discarded.at("/count").asInt()).isEqualTo(3);
      assertThat(discarded.at("/more").asBoolean()).isFalse();
      assertThat(released.at("/count").asInt()).isEqualTo(1);
      assertThat(received(next).signal().person().contact().email()).startsWith("24.");
      desk.awaitState(next, "ACCEPTED");
      List<Delivery<BrakeEngaged>> told =
          await()
              .atMost(Desk.PATIENCE)
              .until(() -> notices.seen(BrakeEngaged.class), it -> it.size() == 2);
      assertThat(told.getFirst().event().form()).isEqualTo("pricing");
      assertThat(told.getFirst().event().heldUrl()).endsWith("/v1/held/pricing");
    }
  }

  /** No Origin, no Referer, no User-Agent: scripts and servers of honest people send none. */
  @Test
  void aPostOfNoBrowserIsNoSpamForThat() throws IOException {
    String body = "email=" + UUID.randomUUID() + "%40acme.example";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ingest.at("/").getPort())) {
      String post =
          "POST /f/newsletter HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
              + Desk.FORM
              + "\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(bytes(post));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 202");
      int id = answer.indexOf("submissionId") + 15;
      received(UUID.fromString(answer.substring(id, id + 36)));
    }
  }

  private boolean passes(UUID submission) {
    desk.awaitKnown(submission);
    return text(desk.get("/v1/submissions/" + submission), "/state").equals("ACCEPTED");
  }

  private UUID raiseHand(int number) {
    HttpResponse<String> answer =
        ingest.post("pricing", "email=" + number + "." + code + "%40acme.example");
    assertThat(answer.statusCode()).isEqualTo(202);
    return Desk.submission(answer);
  }

  private void awaitHeld(int count) {
    await().atMost(Desk.PATIENCE).until(() -> heldForm().at("/count").asInt() == count);
  }

  private static JsonNode heldForm() {
    return desk.get("/v1/held")
        .at("/items")
        .valueStream()
        .filter(it -> text(it, "/form").equals("pricing"))
        .findFirst()
        .orElseGet(JSON::createObjectNode);
  }

  private LeadReceived received(UUID submission) {
    return received
        .await(LeadReceived.class, it -> it.signal().submissionId().equals(submission))
        .event();
  }

  private static JsonNode awaitBody(String query, String body) {
    return await()
        .atMost(Desk.PATIENCE)
        .until(
            () ->
                desk.list(query).stream()
                    .map(it -> desk.get("/v1/rejections/" + text(it, "/id")))
                    .filter(it -> text(it, "/body").equals(body))
                    .toList(),
            it -> !it.isEmpty())
        .getFirst();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
