package io.leadpipeline.ingest.segment;

import static io.leadpipeline.ingest.sources.Calls.ALIASES;
import static io.leadpipeline.ingest.sources.Calls.IDENTITIES;
import static io.leadpipeline.ingest.sources.Calls.NOW;
import static io.leadpipeline.ingest.sources.Calls.PHONES;
import static io.leadpipeline.ingest.sources.Calls.WORDINGS;
import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.connection;
import static io.leadpipeline.ingest.sources.Calls.delivered;
import static io.leadpipeline.ingest.sources.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Purchase;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Utm;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.Statement;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.ingest.sources.Golden;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentProviderTest {

  private static final Connection LOCAL = delivered("segment", "local");
  private static final Connection SERVER = connection("segment", "server: true");

  private final SegmentProvider segment =
      new SegmentProvider(ALIASES, PHONES, WORDINGS, IDENTITIES);

  @Test
  void readsEveryPayloadAsItsGoldenResult() {
    Golden.check("segment-identify", accepted(LOCAL, text("segment-identify.json")));
    Golden.check("segment-track", accepted(LOCAL, text("segment-track.json")));
    Golden.check("segment-identify-server", accepted(SERVER, text("segment-identify.json")));
    Golden.check("segment-track-server", accepted(SERVER, text("segment-track.json")));
  }

  @Test
  void keepsWhatIsNoMessage() {
    assertThat(unreadable(text("rudderstack-webhook-query_params.json"))).isEqualTo("no-type");
    assertThat(unreadable("{\"type\":\"track\",\"userId\":\"u\"}")).isEqualTo("no-event");
    assertThat(unreadable("{\"type\":\"track\",\"event\":\"X\"}")).isEqualTo("nobody");
    assertThat(unreadable("{\"type\":\"delete\",\"userId\":\"u\"}")).isEqualTo("type-not-used");
    assertThat(unreadable("[1]")).isEqualTo("not-json");
    assertThat(unreadable("{\"type\":\"track\",\"type\":\"page\"}")).isEqualTo("not-json");
    assertThat(unreadable("{\"type\":\"track\",\"value\":NaN}")).isEqualTo("not-json");
    assertThat(unreadable("{\"batch\":[]}")).isEqualTo("empty-batch");
    assertThat(unreadable("{\"batch\":[" + "{},".repeat(2_500) + "{}]}"))
        .isEqualTo("too-many-messages");
  }

  @Test
  void correctsTheSendersClock() {
    String late =
        """
        {"type":"track","event":"X","userId":"u","originalTimestamp":"2026-11-22T01:00:00Z",
         "sentAt":"2026-11-22T01:00:10Z"}\
        """;

    assertThat(accepted(SERVER, late).occurredAt()).isEqualTo(NOW.minusSeconds(10));
    assertThat(accepted(SERVER, late.replace("originalTimestamp", "timestamp")).occurredAt())
        .isEqualTo(NOW.minusSeconds(10));
    assertThat(accepted(SERVER, late.replace("sentAt", "x")).occurredAt())
        .isEqualTo(Instant.parse("2026-11-22T01:00:00Z"));
    assertThat(accepted(SERVER, late.replace("T01:00:00Z", "T09:00:00Z")).occurredAt())
        .isEqualTo(NOW);
  }

  @Test
  void believesNoTimeOfAPublicKey() {
    Signal signal = accepted(LOCAL, text("segment-track.json"));

    assertThat(signal.verified()).isFalse();
    assertThat(signal.occurredAt()).isEqualTo(NOW);
    assertThat(accepted(SERVER, text("segment-track.json")).occurredAt())
        .isEqualTo(Instant.parse("2015-12-12T19:11:01.249Z"));
  }

  @Test
  void keysByWriteKeyTypeAndMessage() {
    String track = "{\"type\":\"track\",\"event\":\"X\",\"userId\":\"u\",\"messageId\":\"m\"}";
    String identify = "{\"type\":\"identify\",\"userId\":\"u\",\"messageId\":\"m\"}";

    assertThat(accepted(LOCAL, track).submissionId())
        .isEqualTo(Identities.submission("seg:local-segment-secret:track:m"))
        .isNotEqualTo(accepted(LOCAL, identify).submissionId());
    assertThat(
            accepted(LOCAL, track.replace("\"m\"", "12345678901234567890")).source().externalId())
        .isEqualTo("12345678901234567890");
  }

  @Test
  void keysByContentWithoutAMessageIdWhenverItWasSent() {
    String one =
        "{\"type\":\"track\",\"event\":\"X\",\"userId\":\"u\",\"sentAt\":\"2026-11-22T01:00:00Z\"}";
    Signal first = accepted(LOCAL, one);
    Signal again = accepted(LOCAL, one.replace("01:00:00", "01:00:09"));

    assertThat(first.contentHash()).isNotNull();
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(accepted(LOCAL, one.replace("X", "Y")).id()).isNotEqualTo(first.id());
  }

  @Test
  void readsWhatTheConnectionSaysAnEventMeans() {
    Signal form =
        accepted(
            LOCAL,
            """
            {"type":"track","event":"Demo Requested","anonymousId":"a","messageId":"1",
             "properties":{"email":"Lan@Acme.example","company":"Acme","phone":"0903 123 456",
              "purchasing_time_frame":"Within a month","message":"call me"},
             "context":{"campaign":{"source":"google","medium":"cpc","name":"autumn"},
              "page":{"url":"https://acme.example/?gclid=g1"},"locale":"vi-VN"}}\
            """);

    assertThat(form.kind()).isEqualTo(SignalKind.FORM_SUBMITTED);
    assertThat(form.intent()).isEqualTo(Intent.DEMO_REQUEST);
    assertThat(form.person().contact().email()).isEqualTo("lan@acme.example");
    assertThat(form.person().contact().phone()).isEqualTo("+84903123456");
    assertThat(form.person().contact().language()).isEqualTo("vi-VN");
    assertThat(form.person().visitorId()).isEqualTo("a");
    assertThat(form.person().clickIds()).isEqualTo(Map.of("gclid", "g1"));
    assertThat(form.utm()).isEqualTo(new Utm("google", "cpc", "autumn", null, null));
    assertThat(form.normal()).matches(it -> Integer.valueOf(30).equals(it.timeFrameDays()));
    assertThat(form.event()).matches(it -> it.properties().isEmpty());
  }

  @Test
  void readsContentAndPurchasesAsTheConnectionSays() {
    Content pricing = new Content(ContentType.PRICING, "pricing", "Pricing");
    String viewed = "{\"type\":\"track\",\"event\":\"Pricing Viewed\",\"anonymousId\":\"a\"}";
    String page =
        "{\"type\":\"page\",\"anonymousId\":\"a\",\"properties\":{\"path\":\"/pricing\",\"url\":\"https://a.example/pricing\"}}";
    String bought =
        "{\"type\":\"track\",\"event\":\"Order Completed\",\"userId\":\"u\",\"properties\":{\"revenue\":12.5,\"currency\":\"USD\"}}";

    assertThat(accepted(LOCAL, viewed).content()).isEqualTo(pricing);
    assertThat(accepted(LOCAL, page).content()).isEqualTo(pricing);
    assertThat(accepted(LOCAL, page).person().pageUrl()).isEqualTo("https://a.example/pricing");
    assertThat(accepted(LOCAL, page.replace("/pricing", "/team")).kind())
        .isEqualTo(SignalKind.PAGE_VIEWED);
    assertThat(accepted(LOCAL, bought).purchase())
        .isEqualTo(new Purchase(new BigDecimal("12.5"), "USD", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name     | Nguyễn Thị Ánh Tuyết | fullName
          name     | สมชาย ใจดี             | fullName
          name     | <script>alert(1)</script>'";--  | fullName
          họ tên   | Trần Văn B           | fullName
          title    | Giám đốc             | jobTitle
          company  | Công ty Á Châu       | company
          """)
  void readsTraitsInAnyLanguageAsTheyAre(String trait, String value, String field) {
    String body =
        "{\"type\":\"identify\",\"userId\":\"u\",\"traits\":{\"%s\":\"%s\"}}"
            .formatted(trait, value.replace("\"", "\\\""));

    assertThat(accepted(LOCAL, body).person().contact()).hasFieldOrPropertyWithValue(field, value);
  }

  @Test
  void readsTraitsThatAreMissingNullOrLists() {
    for (String traits : List.of("null", "[]", "{}", "\"x\"", "{\"email\":null,\"name\":[]}")) {
      Signal signal =
          accepted(LOCAL, "{\"type\":\"identify\",\"userId\":7,\"traits\":" + traits + "}");

      assertThat(signal.person().externalId()).isEqualTo("7");
      assertThat(signal.person().contact().reachable()).isFalse();
    }
  }

  @Test
  void readsACompanyThatIsAnObject() {
    String body =
        """
        {"type":"identify","userId":"u","traits":{"email":"a@b.example",
         "company":{"name":"Acme","industry":"Retail","employees":"51-100"},
         "manager_email":"boss@b.example","description":"tall"}}\
        """;

    Signal signal = accepted(LOCAL, body);

    assertThat(signal.person().contact().company()).isEqualTo("Acme");
    assertThat(signal.person().contact().email()).isEqualTo("a@b.example");
    assertThat(signal.normal()).matches(it -> Integer.valueOf(51).equals(it.employeesMin()));
    assertThat(signal.person().original())
        .containsEntry("traits.manager_email", "boss@b.example")
        .containsEntry("traits.description", "tall");
  }

  @Test
  void takesNobodysAddressForThePersonsOwn() {
    String invite =
        """
        {"type":"track","event":"Invite Sent","userId":"u",
         "properties":{"email":"friend@other.example","plan":"pro","link":"https://a.example/?e=x%40y.example"}}\
        """;

    Signal signal = accepted(LOCAL, invite);

    assertThat(signal.person().contact().reachable()).isFalse();
    assertThat(signal.event()).matches(it -> it.properties().equals(Map.of("plan", "pro")));
    assertThat(signal.person().original()).containsEntry("email", "friend@other.example");
  }

  @Test
  void flagsAnAddressThatHoldsAControlCharacter() {
    String body =
        "{\"type\":\"identify\",\"userId\":\"u\",\"traits\":{\"email\":\"a\\u0001@b.example\"}}";

    assertThat(accepted(LOCAL, body).person().contact().email()).isNull();
    assertThat(accepted(LOCAL, body).person().invalid()).hasSize(1);
  }

  @Test
  void readsGroupsAndAliases() {
    Signal group =
        accepted(
            LOCAL,
            "{\"type\":\"group\",\"userId\":\"u\",\"groupId\":\"g\",\"traits\":{\"name\":\"Acme\"}}");
    Signal alias = accepted(LOCAL, "{\"type\":\"alias\",\"previousId\":\"anon\",\"userId\":\"u\"}");

    assertThat(group.person().contact().company()).isEqualTo("Acme");
    assertThat(group.person().contact().fullName()).isNull();
    assertThat(alias.kind()).isEqualTo(SignalKind.IDENTIFIED);
    assertThat(alias.person().visitorId()).isEqualTo("anon");
    assertThat(alias.person().externalId()).isEqualTo("u");
  }

  @Test
  void readsEachMessageOfABatchByItself() {
    String batch =
        """
        {"sentAt":"2026-11-22T02:59:00Z","context":{"campaign":{"source":"news"}},"batch":[
          {"type":"identify","userId":"u","messageId":"1","traits":{"email":"a@b.example"}},
          {"type":"track","userId":"u","messageId":"1"},
          null,
          {"type":"track","event":"X","userId":"u","messageId":"2","timestamp":"2026-11-22T02:58:00Z"}]}\
        """;

    List<Statement> said = segment.read(call(SERVER, batch));

    assertThat(said)
        .extracting(it -> it.parsed().getClass().getSimpleName())
        .containsExactly("Accepted", "Unreadable", "Unreadable", "Accepted");
    Signal tracked = ((Parsed.Accepted) said.getLast().parsed()).signals().getFirst();
    assertThat(tracked.occurredAt()).isEqualTo(NOW.minusSeconds(60));
    assertThat(tracked.utm()).isEqualTo(new Utm("news", null, null, null, null));
    assertThat(new String(said.get(1).arrival().body(), StandardCharsets.UTF_8))
        .startsWith("{\"type\":\"track\"")
        .contains("\"sentAt\"");
  }

  @Test
  void knowsTheWriteKeyWhereverItStands() {
    String body = "{\"type\":\"track\",\"writeKey\":\"local-segment-secret\"}";

    assertThat(segment.isGenuine(with(basic("local-segment-secret:"), "{}"))).isTrue();
    assertThat(segment.isGenuine(with(basic(":local-segment-secret"), "{}"))).isTrue();
    assertThat(segment.isGenuine(with(Map.of("x-write-key", "local-segment-secret"), "{}")))
        .isTrue();
    assertThat(segment.isGenuine(call(LOCAL, body))).isTrue();
    assertThat(segment.isGenuine(call(SERVER, basic("the-old-secret:"), "{}"))).isTrue();
  }

  @Test
  void knowsNobodyWithoutIt() {
    for (String pair :
        List.of("", ":", "guessed:", "local-segment-secre:", "local-segment-secret")) {
      boolean right = pair.equals("local-segment-secret");
      assertThat(segment.isGenuine(with(basic(pair), "{}"))).as(pair).isEqualTo(right);
    }
    assertThat(segment.isGenuine(with(Map.of("authorization", "Basic %%%"), "{}"))).isFalse();
    assertThat(segment.isGenuine(call(LOCAL, "{\"writeKey\":null}"))).isFalse();
    assertThat(segment.isGenuine(call(LOCAL, "not json"))).isFalse();
  }

  private static Map<String, String> basic(String pair) {
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return Map.of("authorization", "Basic " + encoded);
  }

  private static Call with(Map<String, String> headers, String body) {
    return call(LOCAL, headers, body);
  }

  private Signal accepted(Connection connection, String body) {
    return Calls.accepted(segment, call(connection, body));
  }

  private String unreadable(String body) {
    return Calls.unreadable(segment, call(LOCAL, body));
  }
}
