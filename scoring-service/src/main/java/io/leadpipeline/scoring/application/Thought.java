package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step.Locking;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What thinking about a batch came to.
 *
 * @param changes per case
 * @param settled outcomes of events that change no lead, by event id
 * @param locking how it was read
 */
public record Thought(List<CaseChange> changes, Map<UUID, Outcome> settled, Locking locking) {

  public Thought {
    changes = List.copyOf(changes);
    settled = Map.copyOf(settled);
  }
}
