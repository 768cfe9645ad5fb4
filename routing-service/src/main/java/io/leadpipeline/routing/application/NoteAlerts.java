package io.leadpipeline.routing.application;

import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Completes the trail of handoffs by when their first alert reached a channel. */
public final class NoteAlerts implements Step<AlertEvent, List<Delivery<AlertEvent>>> {
  private final HandoffBook handoffs;

  public NoteAlerts(HandoffBook handoffs) {
    this.handoffs = handoffs;
  }

  @Override
  public List<Delivery<AlertEvent>> think(List<Delivery<AlertEvent>> batch, Locking locking) {
    return batch;
  }

  @Override
  public Map<UUID, Outcome> record(List<Delivery<AlertEvent>> batch) {
    Map<UUID, Instant> alerted = new HashMap<>();
    Map<UUID, Outcome> outcomes = new HashMap<>();
    for (Delivery<AlertEvent> delivery : batch) {
      outcomes.put(delivery.id(), note(delivery.event(), alerted));
    }
    handoffs.alerted(alerted);
    return outcomes;
  }

  private static Outcome note(AlertEvent event, Map<UUID, Instant> alerted) {
    Instant at = event.trail().alerted();
    if (at == null || !reached(event)) {
      return Outcome.IGNORED;
    }
    alerted.merge(event.alert().handoffId(), at, (a, b) -> a.isBefore(b) ? a : b);
    return Outcome.EFFECTIVE;
  }

  private static boolean reached(AlertEvent event) {
    return event instanceof AlertEvent.Sent || event instanceof AlertEvent.AcceptedByChannel;
  }
}
