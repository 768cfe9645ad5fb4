package io.leadpipeline.ingest.cloudevents;

import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.connection;
import static io.leadpipeline.ingest.sources.Calls.delivered;
import static io.leadpipeline.ingest.sources.Calls.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.Statement;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.ingest.sources.Golden;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsProviderTest {

  private static final Connection LOCAL = delivered("cloudevents", "local");
  private static final String STRUCTURED = text("cloudevents-structured.json");
  private static final String JSON = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json; charset=utf-8";

  private final CloudEventsProvider provider = new CloudEventsProvider(Calls.documentReader());

  @Test
  void readsEveryPayloadAsItsGoldenResult() {
    Golden.check("cloudevents-structured", structured(STRUCTURED));
    Golden.check("cloudevents-binary", Calls.accepted(provider, binary(Map.of())));
  }

  @Test
  void takesOneEventInEitherModeForTheSame() {
    Signal binary = Calls.accepted(provider, binary(Map.of()));
    Signal base64 =
        structured(
            STRUCTURED.replaceFirst(
                "(?s)\"data\": \\{.*?}",
                "\"data_base64\": \""
                    + Base64.getEncoder()
                        .encodeToString(
                            "{\"email\":\"a@example.com\",\"name\":\"A\"}".getBytes(UTF_8))
                    + "\""));

    assertThat(binary.id()).isEqualTo(structured(STRUCTURED).id()).isEqualTo(base64.id());
    assertThat(base64.person()).isEqualTo(structured(STRUCTURED).person());
    assertThat(structured(STRUCTURED.replace("\"1234-1234-1234\"", "\"2\"")).id())
        .isNotEqualTo(binary.id());
  }

  @Test
  void readsAnEventOfAnUnknownTypeAsTracked() {
    Signal signal =
        structured(
            STRUCTURED
                .replace("com.example.lead.submitted", "com.example.trial.started")
                .replace("\"name\": \"A\"", "\"plan\": \"pro\", \"owner\": \"x@y.example\""));

    assertThat(signal.kind()).isEqualTo(SignalKind.TRACKED);
    assertThat(signal.event())
        .matches(it -> it.name().equals("com.example.trial.started"))
        .matches(it -> it.properties().equals(Map.of("plan", "pro")));
    assertThat(signal.person().contact().email()).isEqualTo("a@example.com");
    assertThat(signal.person().original()).containsEntry("owner", "x@y.example");
  }

  @Test
  void decodesHeadersForExpressions() {
    Connection mapped =
        connection("cloudevents", "mapping: {person: {contact: {fullName: event.subject}}}");
    Call call =
        call(mapped, headers(Map.of("ce-subject", "Euro%20%E2%82%AC%20%F0%9F%98%80")), data());

    assertThat(Calls.accepted(provider, call).person().contact().fullName()).isEqualTo("Euro € 😀");
  }

  @Test
  void keepsAnOverlongEncodingWithoutReadingIt() {
    assertThat(Calls.unreadable(provider, binary(Map.of("ce-subject", "%C0%A0"))))
        .isEqualTo("not-decodable");
  }

  @ParameterizedTest
  @CsvSource({
    "ce-specversion,'',no-specversion",
    "ce-specversion,0.3,specversion",
    "ce-id,'',no-id",
    "ce-source,'',no-source",
    "ce-type,' ',no-type",
    "ce-time,yesterday,time",
    "ce-bad_name,x,attribute-name",
    "content-type,text/xml,not-decodable"
  })
  void keepsWhatIsNoEvent(String header, String value, String reason) {
    assertThat(Calls.unreadable(provider, binary(Map.of(header, value)))).isEqualTo(reason);
  }

  @Test
  void keepsDataThatSaysNobody() {
    assertThat(Calls.unreadable(provider, call(LOCAL, headers(Map.of()), "[1,2]")))
        .isEqualTo("nobody");
    assertThat(Calls.unreadable(provider, call(LOCAL, headers(Map.of()), ""))).isEqualTo("nobody");
    assertThat(Calls.unreadable(provider, call(LOCAL, headers(Map.of()), "{\"email\":null}")))
        .isEqualTo("nobody");
    assertThat(Calls.unreadable(provider, call(LOCAL, headers(Map.of()), "{\"a\":1,\"a\":2}")))
        .isEqualTo("not-decodable");
  }

  @Test
  void readsEachEventOfABatchByItself() {
    String other = STRUCTURED.replace("1234-1234-1234", "other");
    String batch = "[" + STRUCTURED + ",{\"specversion\":\"1.0\"},null," + other + "]";

    List<Statement> said = provider.read(call(LOCAL, Map.of("content-type", BATCH), batch));

    assertThat(said)
        .extracting(it -> it.parsed().getClass().getSimpleName())
        .containsExactly("Accepted", "Unreadable", "Unreadable", "Accepted");
    assertThat(said.getFirst().parsed().submissionId())
        .isEqualTo(structured(STRUCTURED).submissionId());
  }

  @Test
  void keepsABatchThatIsNone() {
    Map<String, String> headers = Map.of("content-type", BATCH);

    assertThat(Calls.unreadable(provider, call(LOCAL, headers, "[]"))).isEqualTo("no-events");
    assertThat(Calls.unreadable(provider, call(LOCAL, headers, STRUCTURED))).isEqualTo("no-events");
    assertThat(Calls.unreadable(provider, call(LOCAL, headers, "[" + "1,".repeat(2_500) + "1]")))
        .isEqualTo("too-many-events");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/cloudevents+avro",
        "application/cloudevents-batch+protobuf",
        "application/cloudevents",
        "application/CloudEvents+XML; charset=utf-8"
      })
  void understandsNoOtherFormat(String type) {
    assertThat(provider.understands(call(LOCAL, Map.of("content-type", type), "").arrival()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {JSON, BATCH, "application/json", "text/xml", "APPLICATION/cloudevents+JSON"})
  void understandsTheFormatsInJsonAndEveryKindOfData(String type) {
    assertThat(provider.understands(call(LOCAL, Map.of("content-type", type), "").arrival()))
        .isTrue();
  }

  @Test
  void believesTimesOfServersOnly() {
    Connection open = connection("cloudevents", "");

    assertThat(structured(STRUCTURED).occurredAt()).isEqualTo("2018-04-05T03:56:24Z");
    assertThat(
            Calls.accepted(provider, call(open, Map.of("content-type", JSON), STRUCTURED))
                .occurredAt())
        .isEqualTo(Calls.NOW);
  }

  @Test
  void asksForTheKey() {
    String basic = Base64.getEncoder().encodeToString("local-cloudevents-secret:".getBytes(UTF_8));

    assertThat(isGenuine("Bearer local-cloudevents-secret")).isTrue();
    assertThat(isGenuine("Basic " + basic)).isTrue();
    assertThat(isGenuine("Bearer local-cloudevents-secres")).isFalse();
    assertThat(isGenuine("local-cloudevents-secret")).isFalse();
    assertThat(isGenuine("")).isFalse();
  }

  private boolean isGenuine(String authorization) {
    return provider.isGenuine(call(LOCAL, Map.of("authorization", authorization), "{}"));
  }

  private Signal structured(String body) {
    return Calls.accepted(provider, call(LOCAL, Map.of("content-type", JSON), body));
  }

  private static Call binary(Map<String, String> other) {
    return call(LOCAL, headers(other), data());
  }

  private static Map<String, String> headers(Map<String, String> other) {
    Map<String, String> headers = new HashMap<>();
    text("cloudevents-binary_http.txt")
        .lines()
        .skip(1)
        .takeWhile(line -> !line.isBlank())
        .forEach(line -> {
          int colon = line.indexOf(':');
          headers.put(
              line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        });
    headers.putAll(other);
    return headers;
  }

  private static String data() {
    return text("cloudevents-binary_http.txt").lines().reduce((_, last) -> last).orElseThrow();
  }
}
