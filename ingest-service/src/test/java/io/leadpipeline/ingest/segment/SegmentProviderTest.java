package io.leadpipeline.ingest.segment;

import static io.leadpipeline.ingest.segment.SegmentCalls.LOCAL;
import static io.leadpipeline.ingest.segment.SegmentCalls.SEGMENT;
import static io.leadpipeline.ingest.segment.SegmentCalls.SERVER;
import static io.leadpipeline.ingest.segment.SegmentCalls.accepted;
import static io.leadpipeline.ingest.sources.Calls.NOW;
import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Purchase;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Utm;
import io.leadpipeline.ingest.application.Statement;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.ingest.sources.Golden;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each message of Segment means. */
class SegmentProviderTest {

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

    List<Statement> said = SEGMENT.read(call(SERVER, batch));

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

  private static String unreadable(String body) {
    return Calls.unreadable(SEGMENT, call(LOCAL, body));
  }
}
