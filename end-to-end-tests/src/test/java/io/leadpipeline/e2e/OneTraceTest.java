package io.leadpipeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person did is one trace, from the form post over Kafka to the mail. */
@ExtendWith(OneSystem.class)
class OneTraceTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final List<String> WAY =
      List.of(
          "00f067aa0ba902b7",
          "http post /f/{form}",
          "scoring.signals",
          "routing.stages",
          "notification.handoffs",
          "notification.alert");

  @Test
  void aFormPostAndItsAlertAreOneTraceAndTheLogsNameIt(Running system, OtlpCollector collector) {
    HttpResponse<String> posted =
        system
            .http()
            .postNow(
                system.form("demo"),
                Map.of("name", "Tran Thi Trace", "email", "trace@acme.example"),
                Map.of("traceparent", "00-" + TRACE + "-" + WAY.getFirst() + "-01"));
    assertThat(posted.statusCode()).isEqualTo(202);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(way(collector)).containsExactlyElementsOf(WAY));
    String lead = system.leadsOf("trace%40acme.example").path(0).path("id").asString();
    for (String service : List.of("scoring", "routing", "notification")) {
      assertThat(linesOf(system, service, "traceId=" + TRACE)).as(service).isNotEmpty();
    }
    assertThat(linesOf(system, "routing", "leadId=" + lead))
        .anyMatch(line -> line.contains("traceId=" + TRACE));
  }

  /** From the alert back to the post, each span the child of the one before. */
  private static List<String> way(OtlpCollector collector) {
    Map<String, OtlpCollector.Span> spans =
        collector.spans().stream()
            .filter(span -> span.trace().equals(TRACE))
            .collect(Collectors.toMap(OtlpCollector.Span::id, span -> span));
    OtlpCollector.Span span =
        spans.values().stream()
            .filter(it -> it.name().equals(WAY.getLast()))
            .findFirst()
            .orElse(null);
    List<String> names = new ArrayList<>();
    while (span != null) {
      names.addFirst(span.name());
      if (!spans.containsKey(span.parent())) {
        names.addFirst(span.parent());
      }
      span = spans.get(span.parent());
    }
    return names;
  }

  private static List<String> linesOf(Running system, String service, String text) {
    Path log = system.stack().folder().resolve("logs").resolve(service + ".log");
    try {
      return Files.readString(log).lines().filter(line -> line.contains(text)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
