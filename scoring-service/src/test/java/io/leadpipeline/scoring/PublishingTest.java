package io.leadpipeline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent.HandRaised;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.scoring.application.LeadChange;
import io.leadpipeline.scoring.application.RefoldLeads;
import io.leadpipeline.scoring.application.publishing.CarryOut;
import io.leadpipeline.scoring.application.publishing.Histories;
import io.leadpipeline.scoring.application.publishing.LiveModel;
import io.leadpipeline.scoring.application.publishing.ModelBook;
import io.leadpipeline.scoring.application.publishing.Publication;
import io.leadpipeline.scoring.application.publishing.RunBacktests;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.Signals;
import io.leadpipeline.testsupport.TestDatabase;
import io.leadpipeline.testsupport.TestProducer;
import io.leadpipeline.testsupport.TopicProbe;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model on its way from a draft to what counts, on two instances of which one stops in between.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishingTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String KEY = "publishing-" + UUID.randomUUID();
  private static final TestDatabase DATABASE = Infrastructure.freshDatabase();
  private static final int MANY = 40;
  private static TestProducer producer;
  private static RunningScoring service;

  @BeforeAll
  static void start() {
    producer = TestProducer.shared();
    service = RunningScoring.start(DATABASE);
    Stream.concat(
            Stream.of(Signals.anEbookDownload().email("ebook@publish.example")),
            Stream.iterate(0, it -> it < MANY, it -> it + 1)
                .map(it -> Signals.anEbookDownload().email("many" + it + "@publish.example")))
        .forEach(it -> producer.send(UUID.randomUUID(), Topics.RECEIVED, KEY, it.received()));
    Awaitility.await().until(() -> count("select count(*) from lead") == MANY + 1);
  }

  @AfterAll
  static void stop() {
    service.law().written();
    producer.close();
    service.close();
  }

  @Test
  void aWrongDraftIsRefusedWithLineAndColumnAndAReaderMayOnlyLook() throws Exception {
    HttpResponse<String> wrong = draft(model("wrong").replace("half-life: 14d", "half-life: x"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(wrong.body()).path("errors").path(0).path("field").asString())
        .matches("\\d+:\\d+");
    for (String token : List.of(RunningScoring.A_READER, RunningScoring.AN_OPERATOR)) {
      assertThat(service.post("/v1/models", "application/yaml", model("mine"), token).statusCode())
          .isEqualTo(403);
      assertThat(
              service
                  .post("/v1/models/default-2/publish", "application/json", "{}", token)
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(service.get("/v1/models", RunningScoring.A_READER).statusCode()).isEqualTo(200);
    assertThat(service.get("/v1/models/default-2", RunningScoring.A_READER).body())
        .isEqualTo(Files.readString(Path.of("../config/model.yml")));
  }

  @Test
  void aVersionIsNeverChanged() throws Exception {
    assertThat(draft(model("kept")).statusCode()).isEqualTo(201);
    assertThat(draft(model("kept")).statusCode()).isEqualTo(201);

    HttpResponse<String> other = draft(eager("kept"));

    assertThat(error(other)).isEqualTo("version taken");
    assertThat(service.get("/v1/models/kept", "local-admin").body()).isEqualTo(model("kept"));
  }

  @Test
  void publishedItCountsAtOnceWithoutAWordAndGoingBackIsTheSame() throws Exception {
    draft(eager("eager"));
    assertThat(error(publish("eager", "{\"note\": \"all\"}"))).isEqualTo("version untried");

    JsonNode report = tried("eager").path("report");
    assertThat(report.path("impact").path("alerts").asInt()).isEqualTo(MANY + 1);
    assertThat(report.path("result").path("draft").path("sql").asInt()).isEqualTo(MANY + 1);
    assertThat(report.path("result").path("live").path("sql").asInt()).isZero();
    assertThat(
            error(publish("eager", "{\"note\": \"a\", \"announce\": true, \"expectedAlerts\": 2}")))
        .isEqualTo("expectedAlerts differs");

    UUID lead = lead("ebook@publish.example");
    JsonNode sample = sample("eager", lead);
    assertThat(sample.path("live").path("stage").asString()).isEqualTo("IQL");
    assertThat(sample.path("draft").path("stage").asString()).isEqualTo("SQL");

    try (TopicProbe stages = TopicProbe.fromNow(Topics.STAGES)) {
      JsonNode published = JSON.readTree(publish("eager", "{\"note\": \"all\"}").body());
      JsonNode answer = service.json("/v1/leads/" + lead);

      assertThat(published.path("publishedBy").asString()).isEqualTo("local-admin");
      assertThat(answer.path("receipt").path("model").asString()).isEqualTo("eager");
      assertThat(answer.path("stage").asString()).isEqualTo("SQL");
      awaitFolded("eager");

      tried("default-2");
      publish("default-2", "{\"note\": \"too many\"}");
      awaitFolded("default-2");
      assertThat(service.json("/v1/leads/" + lead).path("stage").asString()).isEqualTo("IQL");

      stages.all();
      assertThat(promoted(stages)).isEmpty();
      assertThat(stages.seen(HandRaised.class)).isEmpty();
    }
    JsonNode history = service.json("/v1/publications").path("items");
    assertThat(history.path(0).path("note").asString()).isEqualTo("too many");
    assertThat(history.path(0).path("refolded").asInt()).isEqualTo(MANY + 1);
    assertThat(history.path(1).path("version").asString()).isEqualTo("eager");
    assertThat(history.path(1).path("alerts").asInt()).isZero();
  }

  @Test
  void ofTwoDraftsPublishedAtTheSameTimeOneCounts() throws Exception {
    String live = service.bean(LiveModel.class).get().model().version();
    for (String version : List.of("one", "two")) {
      draft(model(version));
      tried(version);
    }

    List<CompletableFuture<Integer>> both =
        Stream.of("one", "two")
            .map(version -> CompletableFuture.supplyAsync(() -> published(version)))
            .toList();

    assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 422);
    String now = service.json("/v1/publications").path("items").path(0).path("version").asString();
    assertThat(now).isIn("one", "two");
    awaitFolded(now);
    tried(live);
    publish(live, "{\"note\": \"back\"}");
    awaitFolded(live);
  }

  @Test
  void whatAnotherInstancePublishedCountsHereWithinSeconds() throws Exception {
    ModelBook book = service.bean(ModelBook.class);
    draft(model("elsewhere"));

    publishedElsewhere(book, "elsewhere");
    awaitFollowed("elsewhere");
    UUID lead = lead("ebook@publish.example");
    assertThat(service.json("/v1/leads/" + lead).path("receipt").path("model").asString())
        .isEqualTo("elsewhere");

    publishedElsewhere(book, "default-2");
    awaitFollowed("default-2");
  }

  private static void publishedElsewhere(ModelBook book, String version) {
    Publication publication =
        new Publication(0, version, "anna", Instant.now(), "here", false, 0, 0, 0, null);
    assertThat(book.publish(publication, book.current().orElseThrow().id())).isTrue();
  }

  private static void awaitFollowed(String version) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> service.bean(LiveModel.class).get().model().version().equals(version));
    awaitFolded(version);
  }

  /** The last one, because what was told to others stays told. */
  @Test
  @Order(Integer.MAX_VALUE)
  void anotherInstanceGoesOnWhereOneStoppedAndTellsWhatWasTicked() throws Exception {
    draft(eager("ticked"));
    tried("ticked");
    service.bean("carryingOut", Periodic.class).stop();
    try (TopicProbe stages = TopicProbe.fromNow(Topics.STAGES)) {
      publish(
          "ticked",
          "{\"note\": \"x\", \"announce\": true, \"expectedAlerts\": %d}".formatted(MANY + 1));
      String version = service.bean(LiveModel.class).get().model().version();
      List<UUID> some = service.bean(Histories.class).foldedByOthers(version, 10);
      RefoldLeads refold = service.bean(RefoldLeads.class);
      List<LeadChange> changes = refold.think(some, service.bean(LiveModel.class).get());
      service.bean(TransactionOperations.class).executeWithoutResult(_ -> refold.record(changes));
      assertThat(count("select count(*) from lead where model = 'ticked'")).isEqualTo(10);

      service.close();
      service = RunningScoring.start(DATABASE);

      awaitFolded("ticked");
      Awaitility.await().until(() -> !stages.all().isEmpty() && promoted(stages).size() > MANY);
      assertThat(promoted(stages)).hasSize(MANY + 1).doesNotHaveDuplicates();
    }
  }

  /** The leads that others were told of as SQL. */
  private static List<UUID> promoted(TopicProbe stages) {
    return stages.seen(StageChanged.class).stream()
        .map(Delivery::event)
        .filter(event -> event.to().equals(Stage.SQL))
        .map(event -> event.about().leadId())
        .toList();
  }

  private static void awaitFolded(String version) {
    service.bean(CarryOut.class).run();
    Awaitility.await()
        .until(() ->
            count("select count(*) from publication where finished_at is null") == 0
                && count("select count(*) from lead where model <> '" + version + "'") == 0);
  }

  /** The finished trial of a version against the one that counts. */
  private static JsonNode tried(String version) throws Exception {
    HttpResponse<String> asked = service.post("/v1/models/" + version + "/backtests", "{}");
    String where = asked.headers().firstValue("Location").orElseThrow();
    service.bean(RunBacktests.class).run();
    Awaitility.await().until(() -> service.json(where).path("state").asString().equals("DONE"));
    return service.json(where);
  }

  private static JsonNode sample(String version, UUID lead) throws Exception {
    String body = "{\"leads\": [\"%s\"]}".formatted(lead);
    return JSON.readTree(service.post("/v1/models/" + version + "/try", body).body())
        .path("items")
        .path(0);
  }

  private static int published(String version) {
    try {
      return publish(version, "{\"note\": \"race\"}").statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> publish(String version, String body)
      throws IOException, InterruptedException {
    return service.post("/v1/models/" + version + "/publish", body);
  }

  private static HttpResponse<String> draft(String text) throws IOException, InterruptedException {
    return service.post("/v1/models", "application/yaml", text, "local-admin");
  }

  private static String error(HttpResponse<String> answer) {
    JsonNode error = JSON.readTree(answer.body()).path("errors").path(0);
    return error.path("field").asString() + " " + error.path("code").asString();
  }

  private static UUID lead(String email) throws IOException, InterruptedException {
    JsonNode found = service.json("/v1/leads?email=" + email).path("items").path(0);
    return UUID.fromString(found.path("id").asString());
  }

  private static String eager(String version) throws IOException {
    return model(version)
        .replace("raised-hand: lead.raised", "raised-hand: lead.identified || lead.raised");
  }

  private static String model(String version) throws IOException {
    return Files.readString(Path.of("../config/model.yml"))
        .replace("version: default-2", "version: " + version);
  }

  private static long count(String sql) {
    return service.jdbc().sql(sql).query(Long.class).single();
  }
}
