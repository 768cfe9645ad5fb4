package io.leadpipeline.messaging.trace;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.LeadIds;
import io.leadpipeline.messaging.Delivery;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The open spans of one batch; what its events cause is told under them. */
public final class BatchSpans<E extends LeadEvent> implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(BatchSpans.class);
  private static final String TRACE_ID = "traceId";
  private static final String SPAN_ID = "spanId";
  private static final String LEAD_ID = "leadId";

  private final List<Traced<E>> traced;

  BatchSpans(List<Traced<E>> traced) {
    this.traced = List.copyOf(traced);
  }

  record Traced<E extends LeadEvent>(Delivery<E> event, Span span) {}

  /** The events, whose trace context is now that of their own span. */
  public List<Delivery<E>> events() {
    return traced.stream().map(BatchSpans::within).toList();
  }

  /** Runs work; if it is all for one event, its log lines carry the ids of lead and trace. */
  public void run(Runnable work) {
    if (traced.size() == 1) {
      named(traced.getFirst());
    }
    try {
      work.run();
      if (log.isDebugEnabled()) {
        traced.forEach(BatchSpans::say);
      }
    } catch (RuntimeException failure) {
      traced.forEach(it -> it.span().error(failure));
      throw failure;
    } finally {
      unnamed();
    }
  }

  @Override
  public void close() {
    traced.forEach(it -> it.span().end());
  }

  private static <E extends LeadEvent> Delivery<E> within(Traced<E> traced) {
    Delivery<E> event = traced.event();
    TraceContext context = traced.span().context();
    if (context.traceId().isEmpty()) {
      return event;
    }
    String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
    String traceparent = "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    return new Delivery<>(event.id(), event.event(), traceparent, event.origin());
  }

  private static void say(Traced<?> traced) {
    named(traced);
    log.debug("event={} of {} is done", traced.event().id(), traced.event().origin().topic());
  }

  private static void named(Traced<?> traced) {
    MDC.put(TRACE_ID, traced.span().context().traceId());
    MDC.put(SPAN_ID, traced.span().context().spanId());
    LeadIds.of(traced.event().event())
        .ifPresentOrElse(lead -> MDC.put(LEAD_ID, lead.toString()), () -> MDC.remove(LEAD_ID));
  }

  private static void unnamed() {
    MDC.remove(TRACE_ID);
    MDC.remove(SPAN_ID);
    MDC.remove(LEAD_ID);
  }
}
