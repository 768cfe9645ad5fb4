package io.leadpipeline.starter.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelBaggageManager;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TracesTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final Traces traces = traces();

  @Test
  void continuesTraceOfRecord() {
    try (var _ = traces.continuing("00-" + TRACE + "-00f067aa0ba902b7-03", "score")) {
      assertThat(TraceContext.current().orElseThrow())
          .matches("00-" + TRACE + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-03");
    }
    assertThat(TraceContext.current()).isEmpty();
  }

  @Test
  void startsAnewForRecordsWithoutReadableTrace() {
    for (String unreadable : List.of("", "nonsense", "00-0-0-00")) {
      try (var _ = traces.continuing(unreadable, "score")) {
        assertThat(TraceContext.current().orElseThrow()).hasSize(55).doesNotContain(TRACE);
      }
    }
  }

  @Test
  void takesIdsOffTheLogLinesAtTheEnd() {
    try (var scope = traces.starting("tick").with("leadId", "1").with("handoffId", "2")) {
      scope.failed(new IllegalStateException());
      assertThat(MDC.get("leadId")).isEqualTo("1");
    }
    assertThat(MDC.get("leadId")).isNull();
    assertThat(MDC.get("handoffId")).isNull();
  }

  @Test
  void doesNothingWithoutTracing() {
    Traces off = new Traces(Tracer.NOOP, Propagator.NOOP);

    try (var _ = off.continuing("00-" + TRACE + "-00f067aa0ba902b7-01", "score")) {
      assertThat(TraceContext.current()).isEmpty();
    }
  }

  private static Traces traces() {
    var tracer = SdkTracerProvider.builder().build().get("test");
    var current = new OtelCurrentTraceContext();
    return new Traces(
        new OtelTracer(
            tracer, current, _ -> {}, new OtelBaggageManager(current, List.of(), List.of())),
        new OtelPropagator(
            ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer));
  }
}
