package io.leadpipeline.starter.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;

/** The current span as a W3C {@code traceparent}, to be written beside an event. */
public final class TraceContext {

  private TraceContext() {}

  /** The {@code traceparent} of the span on this thread; empty outside any span. */
  public static Optional<String> current() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? Optional.of(traceparent(span)) : Optional.empty();
  }

  private static String traceparent(SpanContext span) {
    return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
  }
}
