package io.leadpipeline.notification.application;

import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes in what managers are to be told. */
public final class NoteWarnings implements Step<BrakeEngaged, List<Delivery<BrakeEngaged>>> {

  private final WarningBook book;

  public NoteWarnings(WarningBook book) {
    this.book = book;
  }

  @Override
  public List<Delivery<BrakeEngaged>> think(List<Delivery<BrakeEngaged>> batch, Locking locking) {
    return batch;
  }

  @Override
  public Map<UUID, Outcome> record(List<Delivery<BrakeEngaged>> batch) {
    book.add(batch);
    return batch.stream().collect(Collectors.toMap(Delivery::id, _ -> Outcome.EFFECTIVE));
  }
}
