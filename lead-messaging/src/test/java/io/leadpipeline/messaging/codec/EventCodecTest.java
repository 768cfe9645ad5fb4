package io.leadpipeline.messaging.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.leadpipeline.events.EventTypes;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-03";

  private final EventCodec codec = new EventCodec("scoring", Clock.fixed(NOW, ZoneOffset.UTC));
  private final LeadReceived event = (LeadReceived) Samples.ALL.getFirst();
  private final EncodedEvent encoded =
      codec.encode(new Outgoing(event.causeId(), Topics.RECEIVED, "key", event, TRACE));

  @Test
  void writesCloudEventsHeaders() {
    assertThat(encoded.headers())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", event.causeId().toString())
        .containsEntry("ce_source", "/leadpipeline/scoring")
        .containsEntry("ce_type", "io.leadpipeline.LeadReceived.v1")
        .containsEntry("ce_time", "2026-11-02T09:00:00Z")
        .containsEntry("content-type", "application/json")
        .containsEntry("traceparent", TRACE);
  }

  @Test
  void readsWhatItWrote() {
    Decoded decoded = codec.decode(record(encoded.headers(), encoded.payload()));

    var known = assertInstanceOf(Decoded.Known.class, decoded);
    assertThat(known.delivery().event()).isEqualTo(event);
    assertThat(known.delivery().id()).isEqualTo(event.causeId());
    assertThat(known.delivery().traceparent()).isEqualTo(TRACE);
  }

  @Test
  void whatEveryEventCarriesStandsAtTheTopLevel() {
    String json = EventJson.mapper().writeValueAsString(Samples.ALL.get(2));

    assertThat(json)
        .startsWith("{\"leadId\":\"" + Samples.LEAD + "\",\"version\":7")
        .contains("\"person\":{\"contact\":{\"email\"");
  }

  @Test
  void keepsAnUnknownWordVerbatim() {
    LeadReceived read = read(json().replace("FORM_SUBMITTED", "HOLOGRAM_SHOWN"));

    assertThat(read.signal().kind()).isEqualTo(new SignalKind("HOLOGRAM_SHOWN"));
  }

  @Test
  void ignoresUnknownFields() {
    LeadReceived read = read(json().replaceFirst("\\{", "{\"later\":{\"x\":[1]},"));

    assertThat(read).isEqualTo(event);
  }

  @Test
  void takesAbsentListsAsEmpty() {
    String bare =
        """
        {"repId":"a","version":1,"name":"A","email":"a@sales.test","zone":"UTC","team":"t",
         "channels":["EMAIL"],"onDuty":true,"active":true,"trail":{}}
        """;

    RepChanged read = EventJson.mapper().readValue(bare, RepChanged.class);

    assertThat(read.manager()).isNull();
    assertThat(read.channels()).hasSize(1);
    assertThat(read.quietHours()).isEmpty();
  }

  @Test
  void tellsAnUnknownTypeFromGarbage() {
    Map<String, String> later = with("ce_type", "io.leadpipeline.LeadTeleported.v1");

    assertThat(codec.decode(record(later, encoded.payload()))).isInstanceOf(Decoded.Unknown.class);
    assertThat(reason(with("ce_type", null), encoded.payload())).isEqualTo("no-event-type");
    assertThat(reason(with("ce_id", "7"), encoded.payload())).isEqualTo("no-event-id");
    assertThat(reason(encoded.headers(), "{".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("not-an-event-of-its-type");
    assertThat(reason(encoded.headers(), "{}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("not-an-event-of-its-type");
    assertThat(reason(encoded.headers(), "null".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("not-an-event-of-its-type");
  }

  @ParameterizedTest
  @MethodSource("types")
  void refusesAnEventThatLacksWhatItsTypeRequires(String type) {
    byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);

    assertThat(reason(with("ce_type", type), empty)).isEqualTo("not-an-event-of-its-type");
  }

  static Set<String> types() {
    return EventTypes.all().keySet();
  }

  @Test
  void refusesNullWhereAValueIsRequired() {
    String withoutSource = json().replaceFirst("\"source\":\\{[^}]*}", "\"source\":null");

    assertThat(reason(encoded.headers(), withoutSource.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("not-an-event-of-its-type");
  }

  @Test
  void givesARecordWithoutIdAnIdByItsPlace() {
    UUID first = codec.decode(record(Map.of(), new byte[0])).id();
    UUID again = codec.decode(record(Map.of(), new byte[] {1})).id();

    assertThat(first).isEqualTo(again);
  }

  private LeadReceived read(String json) {
    byte[] payload = json.getBytes(StandardCharsets.UTF_8);
    Decoded decoded = codec.decode(record(encoded.headers(), payload));
    return (LeadReceived) assertInstanceOf(Decoded.Known.class, decoded).delivery().event();
  }

  private String json() {
    return new String(encoded.payload(), StandardCharsets.UTF_8);
  }

  private String reason(Map<String, String> headers, byte[] payload) {
    Decoded decoded = codec.decode(record(headers, payload));
    return assertInstanceOf(Decoded.Unreadable.class, decoded).reason();
  }

  private Map<String, String> with(String header, @org.jspecify.annotations.Nullable String value) {
    Map<String, String> headers = new HashMap<>(encoded.headers());
    if (value == null) {
      headers.remove(header);
    } else {
      headers.put(header, value);
    }
    return headers;
  }

  private static RawRecord record(Map<String, String> headers, byte[] payload) {
    return new RawRecord("leads.received", 3, 42, "key", headers, payload);
  }
}
