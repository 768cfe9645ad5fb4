package io.leadpipeline.notification.application;

import io.leadpipeline.events.RepChanged;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import io.leadpipeline.messaging.Versions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps the newest record of each rep. */
public final class CopyPeople implements Step<RepChanged, List<Delivery<RepChanged>>> {

  private final People people;

  public CopyPeople(People people) {
    this.people = people;
  }

  @Override
  public List<Delivery<RepChanged>> think(List<Delivery<RepChanged>> batch, Locking locking) {
    return batch;
  }

  @Override
  public Map<UUID, Outcome> record(List<Delivery<RepChanged>> batch) {
    Map<String, Delivery<RepChanged>> newest =
        Versions.newest(batch, rep -> rep.event().repId(), rep -> rep.event().version());
    Set<String> kept = people.keep(newest.values().stream().map(Delivery::event).toList());
    Map<UUID, Outcome> outcomes = new HashMap<>();
    batch.forEach(rep -> outcomes.put(rep.id(), Outcome.SUPERSEDED));
    newest.forEach((repId, rep) -> {
      if (kept.contains(repId)) {
        outcomes.put(rep.id(), Outcome.EFFECTIVE);
      }
    });
    return outcomes;
  }
}
