package io.leadpipeline.starter.trace;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * The span of a request of the reactive stack, asked of the request itself: to have it on the
 * thread in every operator would cost more than all the rest of a short request.
 */
public final class ReactiveTrace {

  private ReactiveTrace() {}

  /** Its {@code traceparent}; empty while nothing is traced. */
  public static Optional<String> traceparent(ServerWebExchange exchange) {
    return span(exchange).map(ReactiveTrace::traceparent);
  }

  /** What {@code work} brings; its log lines carry the trace id. */
  public static <T> T logged(ServerWebExchange exchange, Supplier<T> work) {
    String id = span(exchange).map(TraceContext::traceId).orElse(null);
    try (MDC.MDCCloseable _ = MDC.putCloseable("traceId", id)) {
      return work.get();
    }
  }

  private static Optional<TraceContext> span(ServerWebExchange exchange) {
    return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
        .map(context -> context.<TracingContext>get(TracingContext.class))
        .map(TracingContext::getSpan)
        .map(span -> span.context())
        .filter(context -> !context.traceId().isEmpty());
  }

  private static String traceparent(TraceContext span) {
    String flags = Boolean.TRUE.equals(span.sampled()) ? "01" : "00";
    return "00-" + span.traceId() + "-" + span.spanId() + "-" + flags;
  }
}
