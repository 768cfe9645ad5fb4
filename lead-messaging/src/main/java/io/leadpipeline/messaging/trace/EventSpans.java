package io.leadpipeline.messaging.trace;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.LeadIds;
import io.leadpipeline.messaging.Delivery;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Continues the trace that each record of a batch carries (W3C {@code traceparent}): no framework
 * gives a batch listener a span, since its records belong to many traces.
 */
public final class EventSpans {

  private final Tracer tracer;
  private final Propagator propagator;

  public EventSpans(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** Opens a span for each event, named after the consumer. */
  public <E extends LeadEvent> BatchSpans<E> open(String consumer, List<Delivery<E>> batch) {
    List<BatchSpans.Traced<E>> traced = new ArrayList<>();
    for (Delivery<E> event : batch) {
      traced.add(new BatchSpans.Traced<>(event, open(consumer, event)));
    }
    return new BatchSpans<>(traced);
  }

  private Span open(String consumer, Delivery<?> event) {
    Span.Builder span =
        event.traceparent() == null
            ? tracer.spanBuilder().setNoParent()
            : propagator.extract(Map.of("traceparent", event.traceparent()), Map::get);
    span.name(consumer)
        .kind(Span.Kind.CONSUMER)
        .tag("messaging.system", "kafka")
        .tag("messaging.destination.name", event.origin().topic())
        .tag("messaging.message.id", event.id().toString());
    LeadIds.of(event.event()).ifPresent(lead -> span.tag("leadId", lead.toString()));
    return span.start();
  }
}
