package io.leadpipeline.notification.metrics;

import io.leadpipeline.notification.application.SendAlert;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Settlement;
import io.leadpipeline.starter.trace.TraceScope;
import io.leadpipeline.starter.trace.Traces;
import java.util.Objects;

/**
 * Each try at an alert is the end of a trace, and its log lines carry the ids of lead and trace.
 */
public final class TracedTries {

  private final Traces traces;
  private final SendAlert sendAlert;

  public TracedTries(Traces traces, SendAlert sendAlert) {
    this.traces = traces;
    this.sendAlert = sendAlert;
  }

  /** What is to be recorded of the try. */
  public Settlement send(Errand errand) {
    String trace = Objects.requireNonNullElse(errand.notice().traceparent(), "");
    String lead = errand.notice().about().leadId().toString();
    try (TraceScope scope = traces.continuing(trace, "notification.alert")) {
      scope.with("leadId", lead);
      return sendAlert.send(errand);
    }
  }
}
