package io.leadpipeline.prove;

import io.leadpipeline.events.Topic;
import io.leadpipeline.events.Topics;
import java.util.List;

/** Who consumes what, and where it keeps its inbox. */
record Consumption(String database, String consumer, Topic<?> topic) {

  static final List<Consumption> ALL =
      List.of(
          new Consumption("ingest", "ingest.received", Topics.RECEIVED),
          new Consumption("ingest", "ingest.attendance", Topics.RECEIVED),
          new Consumption("ingest", "ingest.references", Topics.RECEIVED),
          new Consumption("ingest", "ingest.rejected", Topics.REJECTED),
          new Consumption("ingest", "ingest.stages", Topics.STAGES),
          new Consumption("ingest", "ingest.handoffs", Topics.HANDOFFS),
          new Consumption("ingest", "ingest.alerts", Topics.ALERTS),
          new Consumption("scoring", "scoring.signals", Topics.RECEIVED),
          new Consumption("scoring", "scoring.outcomes", Topics.OUTCOMES),
          new Consumption("scoring", "scoring.handoff-trail", Topics.HANDOFFS),
          new Consumption("scoring", "scoring.alert-trail", Topics.ALERTS),
          new Consumption("routing", "routing.stages", Topics.STAGES),
          new Consumption("routing", "routing.answers", Topics.ANSWERS),
          new Consumption("routing", "routing.alerts", Topics.ALERTS),
          new Consumption("notification", "notification.people", Topics.PEOPLE),
          new Consumption("notification", "notification.notices", Topics.NOTICES),
          new Consumption("notification", "notification.handoffs", Topics.HANDOFFS));
}
