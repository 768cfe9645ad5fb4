package io.leadpipeline.starter.logging;

import static io.leadpipeline.starter.support.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.starter.mvc.MvcService;
import io.leadpipeline.starter.support.RunningService;
import io.leadpipeline.starter.support.TestTokens;
import io.leadpipeline.starter.trace.Traces;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {

  private static final Logger LOG = LoggerFactory.getLogger("tested");

  @Test
  void writesOneJsonObjectPerLineWithoutPersonalData(CapturedOutput output) {
    try (RunningService _ = start()) {
      logPersonalData();
    }

    JsonNode line = line(output, "refused");
    assertThat(line.at("/message").asString()).isEqualTo("refused [email] with Bearer [token]");
    assertThat(line.at("/error/message").asString()).isEqualTo("no [phone]");
    assertThat(line.at("/error/stack_trace").asString())
        .contains("IllegalStateException: no [phone]")
        .contains("IllegalArgumentException: for [email]");
    assertThat(output.getAll())
        .doesNotContain("acme.test")
        .doesNotContain("912 345")
        .contains("?[query]");
  }

  @Test
  void writesReadableLinesWithoutPersonalDataInLocalProfile(CapturedOutput output) {
    try (RunningService _ = start("spring.profiles.active=local")) {
      logPersonalData();
    }

    assertThat(output.getAll())
        .contains("ERROR tested: refused [email] with Bearer [token] to=[email] uri=http")
        .contains("Caused by: java.lang.IllegalArgumentException: for [email]")
        .doesNotContain("acme.test")
        .doesNotContain("912 345");
  }

  @Test
  void namesBugsByCorrelationIdWithoutQueryOrToken(CapturedOutput output) {
    String body;
    try (RunningService service = start()) {
      body = service.get("/v1/bug?about=ana@acme.test", bearer("reader")).body();
    }

    JsonNode line = line(output, "fault of this service");
    assertThat(body).contains(line.at("/correlationId").asString());
    assertThat(line.at("/error/stack_trace").asString()).contains("cannot do [email]", "MvcThings");
    assertThat(line.at("/traceId").asString()).hasSize(32);
    assertThat(output.getAll())
        .doesNotContain("acme.test")
        .doesNotContain(TestTokens.token("reader"))
        .doesNotContain("name-of-reader");
  }

  @Test
  void carriesTraceAndIdsOfContinuedTraces(CapturedOutput output) {
    try (RunningService service = start()) {
      var traces = service.bean(Traces.class);
      try (var scope =
          traces.continuing("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-03", "score")) {
        scope.with("leadId", "lead-1");
        LOG.info("inside");
      }
      LOG.info("outside");
    }

    JsonNode inside = line(output, "inside");
    assertThat(inside.at("/traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(inside.at("/leadId").asString()).isEqualTo("lead-1");
    assertThat(line(output, "outside").has("leadId")).isFalse();
    assertThat(line(output, "outside").has("traceId")).isFalse();
  }

  @Test
  void startsAndStopsWithoutWarningWhenNobodyCollectsTraces(CapturedOutput output) {
    try (RunningService service = start("management.tracing.sampling.probability=1.0")) {
      service.get("/v1/trace", bearer("reader"));
    }

    assertThat(output.getAll()).contains("traced line").doesNotContain("\"WARN\"", "\"ERROR\"");
  }

  private static RunningService start(String... settings) {
    return RunningService.start(
        MvcService.class,
        Stream.of(
                TestTokens.settings(),
                new String[] {"spring.main.web-application-type=servlet"},
                settings)
            .flatMap(Arrays::stream)
            .toArray(String[]::new));
  }

  private static void logPersonalData() {
    LOG.atError()
        .addKeyValue("to", "ana@acme.test")
        .addKeyValue("uri", URI.create("http://a.test/p?email=ana"))
        .setCause(
            new IllegalStateException(
                "no +84 912 345 678", new IllegalArgumentException("for ana@acme.test")))
        .log("refused {} with Bearer abc.def-123", "ana@acme.test");
  }

  private static JsonNode line(CapturedOutput output, String part) {
    JsonMapper mapper = JsonMapper.builder().build();
    return output
        .getAll()
        .lines()
        .filter(line -> line.startsWith("{") && line.contains(part))
        .map(mapper::readTree)
        .reduce((_, last) -> last)
        .orElseThrow();
  }
}
