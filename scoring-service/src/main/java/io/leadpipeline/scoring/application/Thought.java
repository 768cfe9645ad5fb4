package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What thinking about a batch came to.
 *
 * @param changes per lead
 * @param settled outcomes of events that change no lead, by event id
 */
public record Thought(List<LeadChange> changes, Map<UUID, Outcome> settled) {

  public Thought {
    changes = List.copyOf(changes);
    settled = Map.copyOf(settled);
  }
}
