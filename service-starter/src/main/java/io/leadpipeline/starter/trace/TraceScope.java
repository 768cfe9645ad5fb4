package io.leadpipeline.starter.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.MDC;

/** An open span on this thread, and the ids its log lines carry; both end with {@link #close()}. */
public final class TraceScope implements AutoCloseable {

  private final Span span;
  private final Tracer.SpanInScope inScope;
  private final Deque<MDC.MDCCloseable> ids = new ArrayDeque<>();

  TraceScope(Span span, Tracer.SpanInScope inScope) {
    this.span = span;
    this.inScope = inScope;
  }

  /** Adds an id, such as {@code leadId}, to every log line until the scope closes. */
  public TraceScope with(String key, String id) {
    ids.push(MDC.putCloseable(key, id));
    return this;
  }

  /** Marks the span as failed; the scope stays open. */
  public void failed(Throwable cause) {
    span.error(cause);
  }

  @Override
  public void close() {
    ids.forEach(MDC.MDCCloseable::close);
    inScope.close();
    span.end();
  }
}
