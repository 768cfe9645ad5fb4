package io.leadpipeline.starter.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;

/**
 * Continues a trace by hand where no framework does: a batch listener gets no span of its own, each
 * record carries the {@code traceparent} of the request that caused it.
 */
public final class Traces {

  private final Tracer tracer;
  private final Propagator propagator;

  public Traces(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /**
   * Opens a span under {@code traceparent}; an empty or unreadable one starts a new trace.
   *
   * @param name what is done, a few fixed words without ids
   */
  public TraceScope continuing(String traceparent, String name) {
    return open(
        propagator
            .extract(Map.of("traceparent", traceparent), Map::get)
            .name(name)
            .kind(Span.Kind.CONSUMER));
  }

  /** Opens a span of a new trace, for work that no request caused. */
  public TraceScope starting(String name) {
    return open(tracer.spanBuilder().setNoParent().name(name));
  }

  private TraceScope open(Span.Builder builder) {
    Span span = builder.start();
    return new TraceScope(span, tracer.withSpan(span));
  }
}
