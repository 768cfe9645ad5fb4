package io.leadpipeline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Topics;
import io.leadpipeline.testsupport.Signals;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What people ask of scoring over HTTP. */
class ReadingLeadsTest {

  private static ScoringFlow flow;
  private static Instant anHourAgo;

  @BeforeAll
  static void start() {
    flow = ScoringFlow.start();
    anHourAgo = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    List<UUID> sent =
        List.of(
            sent(ebook("an@dai-viet.example", 10).named("Nguyễn Văn An").company("Đại Việt")),
            sent(
                demo("an@dai-viet.example", 20)
                    .named("Nguyễn Văn An")
                    .company("Đại Việt")
                    .phone("+84901234567")),
            sent(demo("binh@acme.example", 30).named("Trần Bình").company("=1+1")),
            sent(ebook("chi@acme.example", 40).named("Lê Chi").company("Acme")),
            sent(ebook("dung@acme.example", 50).named("Phạm Dung").company("Acme")),
            sent(demo("test@acme.example", 55).named("A Test").company("Acme").test()));
    sent.forEach(event -> flow.awaitDone("scoring.signals", event));
  }

  @AfterAll
  static void everyEventIsAccountedFor() {
    flow.close();
  }

  private static Signals ebook(String email, int minute) {
    return Signals.anEbookDownload().email(email).at(anHourAgo.plus(minute, ChronoUnit.MINUTES));
  }

  private static Signals demo(String email, int minute) {
    return Signals.aDemoRequest().email(email).at(anHourAgo.plus(minute, ChronoUnit.MINUTES));
  }

  private static UUID sent(Signals signal) {
    return flow.send(Topics.RECEIVED, signal.received());
  }

  @ParameterizedTest
  @CsvSource({
    "'', dung chi binh an",
    "sort=created&test=false, dung chi binh an",
    "stage=SQL, binh an",
    "stage=iql&stage=MQL, dung chi",
    "'stage=IQL,MQL', dung chi",
    "temperature=HOT, binh an",
    "text=NGUYEN+dai, an",
    "text=%C4%91%E1%BA%A1i, an",
    "text=acme, dung chi binh",
    "text=an%40dai-viet.example, an",
    "text=nobody, ''",
    "source=form, dung chi binh an",
    "source=form/local/ebook, dung chi an",
    "source=zoom, ''",
    "form=demo, binh",
    "campaign=spring, ''",
    "phone=%2B84901234567, an",
    "phone=+84+901+234+567, an",
    "phone=0084901234567, an",
    "email=Binh@ACME.example, binh",
    "test=true, test",
    "test=any&text=acme, test dung chi binh",
    "persona=nobody, ''",
    "segment=nobody, ''",
    "email=binh@acme.example&stage=IQL, ''"
  })
  void findsWhomTheFiltersMean(String query, String expected) throws Exception {
    List<String> found = names(flow.service().json("/v1/leads?" + query));

    assertThat(query.contains("created") ? found.stream().sorted().toList() : found)
        .isEqualTo(
            query.contains("created")
                ? words(expected).stream().sorted().toList()
                : words(expected));
  }

  @ParameterizedTest
  @CsvSource({"last-signal", "created"})
  void pagesHoldEachLeadOnce(String sort) throws Exception {
    List<String> found = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = flow.service().json("/v1/leads?limit=3&sort=" + sort + "&next=" + next);
      found.addAll(names(page));
      next = page.path("next").asString("");
    } while (!next.isEmpty());

    assertThat(found).containsExactlyInAnyOrder("an", "binh", "chi", "dung");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit",
    "limit=201, limit",
    "next=abc, next",
    "stage=SOLD, stage",
    "temperature=TEPID, temperature",
    "sort=score, sort",
    "test=maybe, test",
    "phone=0901234567, phone",
    "source=a/b/c/d, source",
    "text=%2B, text",
    "form=%00, form",
    "asOf=yesterday, asOf",
    "asOf=2026-11-02T09:00:00Z, asOf",
    "stag=SQL, parameter"
  })
  void saysWhichParameterIsWrong(String query, String field) throws Exception {
    HttpResponse<String> answer = flow.service().get("/v1/leads?" + query, "local-admin");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }

  @Test
  void saysAllThatIsWrongAtOnce() throws Exception {
    HttpResponse<String> answer =
        flow.service().get("/v1/leads?limit=x&stage=y&email=a&asOf=z", "local-admin");

    assertThat(answer.body()).contains("\"limit\"", "\"stage\"", "\"asOf\"");
  }

  @Test
  void aLeadSaysWhereItCameFromAndHowItIsKnown() throws Exception {
    JsonNode lead = lead("email=an@dai-viet.example", "local-admin");

    assertThat(lead.path("firstTouch").path("form").asString()).isEqualTo("ebook");
    assertThat(lead.path("firstTouch").path("provider").asString()).isEqualTo("form");
    assertThat(lead.path("identities").path(0).path("value").asString())
        .isEqualTo("an@dai-viet.example");
    assertThat(lead.path("links").path("timeline").asString()).endsWith("/timeline");
    assertThat(flow.service().json(path(lead, "/identities")).path("items").path(0))
        .isEqualTo(lead.path("identities").path(0));
  }

  @Test
  void aTimelineTellsTheNewestFirstPageByPage() throws Exception {
    JsonNode lead = lead("email=an@dai-viet.example", "local-admin");

    List<JsonNode> entries = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = flow.service().json(path(lead, "/timeline?limit=1&next=" + next));
      page.path("items").forEach(entries::add);
      next = page.path("next").asString("");
    } while (!next.isEmpty());

    assertThat(entries)
        .extracting(entry -> entry.path("type").asString())
        .containsExactly("stage", "signal", "stage", "signal");
    assertThat(entries.getFirst().path("stage").path("to").asString()).isEqualTo("SQL");
    assertThat(
            entries.get(1).path("signal").path("person").path("contact").path("email").asString())
        .isEqualTo("an@dai-viet.example");
    assertThat(entries.getLast().path("signal").path("source").path("form").asString())
        .isEqualTo("ebook");
  }

  @Test
  void aHistoryTellsTheOldestFirst() throws Exception {
    JsonNode lead = lead("email=an@dai-viet.example", "local-admin");

    JsonNode first = flow.service().json(path(lead, "/history?limit=1"));
    JsonNode rest =
        flow.service().json(path(lead, "/history?next=" + first.path("next").asString()));

    assertThat(first.path("items").path(0).path("to").asString()).isEqualTo("IQL");
    assertThat(rest.path("items")).hasSize(1);
    assertThat(rest.path("items").path(0)).isEqualTo(lead.path("history").path(1));
    assertThat(rest.path("next").isNull()).isTrue();
  }

  @Test
  void aReaderSeesHowLeadsFareButNotWhoTheyAre() throws Exception {
    JsonNode lead = lead("email=an@dai-viet.example", RunningScoring.A_READER);
    JsonNode timeline = flow.service().json(path(lead, "/timeline"), RunningScoring.A_READER);

    assertThat(lead.path("stage").asString()).isEqualTo("SQL");
    assertThat(lead.path("contact").path("company").asString()).isEqualTo("Đại Việt");
    assertThat(lead.toString() + timeline)
        .doesNotContain("an@dai-viet", "Nguyễn", "84901234567", "\"person\"");
    assertThat(status("/v1/leads?text=a", RunningScoring.A_READER)).isEqualTo(403);
    assertThat(status("/v1/leads.csv", RunningScoring.A_READER)).isEqualTo(403);
    assertThat(status("/v1/funnel", RunningScoring.A_READER)).isEqualTo(200);
  }

  @Test
  void nobodyIsFoundByWhatIsNoId() throws Exception {
    for (String path : List.of("", "/timeline", "/history", "/identities")) {
      assertThat(status("/v1/leads/nonsense" + path, "local-admin")).isEqualTo(404);
      assertThat(status("/v1/leads/" + UUID.randomUUID() + path, "local-admin")).isEqualTo(404);
    }
  }

  @Test
  void anExportHoldsWhatWasSearchedAndNoFormulas() throws Exception {
    String csv = flow.service().get("/v1/leads.csv?stage=SQL&bom=true", "local-admin").body();

    assertThat(csv.lines()).hasSize(3);
    assertThat(csv)
        .startsWith("\ufeffid,stage,")
        .contains("'=1+1", "'+84901234567", "Nguyễn Văn An");
    assertThat(status("/v1/leads.csv?limit=3", "local-admin")).isEqualTo(422);
  }

  @Test
  void theFunnelCountsEntriesAndHowTheyWentOn() throws Exception {
    JsonNode all = flow.service().json("/v1/funnel").path("groups").path(0);
    JsonNode byForm = flow.service().json("/v1/funnel?by=form").path("groups");

    assertThat(stage(all, "VISITOR").path("entered").asInt()).isEqualTo(4);
    assertThat(stage(all, "VISITOR").path("conversion").asDouble()).isEqualTo(1);
    assertThat(stage(all, "IQL").path("entered").asInt()).isEqualTo(3);
    assertThat(stage(all, "IQL").path("advanced").asInt()).isEqualTo(1);
    assertThat(stage(all, "IQL").path("medianSecondsToAdvance").asDouble()).isEqualTo(600);
    assertThat(stage(all, "SQL").path("entered").asInt()).isEqualTo(2);
    assertThat(
            all.path("moves")
                .valueStream()
                .map(move -> move.path("from").asString() + "-" + move.path("to").asString()))
        .containsExactlyInAnyOrder("VISITOR-IQL", "VISITOR-SQL", "IQL-SQL");
    assertThat(
            all.path("sqlsPerDay").valueStream().mapToInt(day -> day.path("leads").asInt()).sum())
        .isEqualTo(2);
    assertThat(byForm.valueStream().map(group -> group.path("key").asString()))
        .containsExactly("ebook", "demo");
    assertThat(stage(byForm.path(1), "SQL").path("entered").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"source", "campaign", "form", "webinar", "persona", "week"})
  void theFunnelIsPartedByWhatWasAsked(String by) throws Exception {
    JsonNode funnel = flow.service().json("/v1/funnel?zone=Asia/Ho_Chi_Minh&by=" + by);

    assertThat(
            funnel
                .path("groups")
                .valueStream()
                .mapToInt(group -> stage(group, "SQL").path("entered").asInt())
                .sum())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "by=weather, by",
    "from=2026-01-01, from",
    "zone=Mars/Base, zone",
    "from=2026-11-02T09:00:00Z&to=2026-11-01T09:00:00Z, from",
    "form=demo, parameter"
  })
  void saysWhatOfTheQuestionIsWrong(String query, String field) throws Exception {
    HttpResponse<String> answer = flow.service().get("/v1/funnel?" + query, "local-admin");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }

  @Test
  void theApiDescribesItself() throws Exception {
    RequestMappingHandlerMapping routes =
        flow.service().bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    DescribedApi api = new DescribedApi(flow.service().json("/openapi"), routes);

    api.describesEveryRoute();
    api.isWhole();
    assertThat(status("/openapi.yaml", RunningScoring.A_READER)).isEqualTo(200);
    assertThat(status("/openapi", "wrong")).isEqualTo(401);
  }

  private static JsonNode stage(JsonNode group, String name) {
    return group
        .path("stages")
        .valueStream()
        .filter(stage -> stage.path("stage").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode lead(String query, String token) throws Exception {
    return flow.service().json("/v1/leads?" + query, token).path("items").path(0);
  }

  private static String path(JsonNode lead, String rest) {
    return "/v1/leads/" + lead.path("id").asString() + rest;
  }

  private static int status(String path, String token) throws Exception {
    return flow.service().get(path, token).statusCode();
  }

  private static List<String> names(JsonNode page) {
    return page.path("items")
        .valueStream()
        .map(lead -> lead.path("contact").path("email").asString().replaceFirst("@.*", ""))
        .toList();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
