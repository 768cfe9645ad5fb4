package io.leadpipeline.scoring.application;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import io.leadpipeline.scoring.domain.Slots;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The step that takes signals from ingest and from whoever else appends them. */
public final class TakeSignals implements Step<LeadReceived, Thought> {

  private final ScoreSignals score;
  private final RecordSignals record;

  public TakeSignals(ScoreSignals score, RecordSignals record) {
    this.score = score;
    this.record = record;
  }

  @Override
  public Thought think(List<Delivery<LeadReceived>> batch, Locking locking) {
    return score.think(batch.stream().map(TakeSignals::arrival).toList(), locking);
  }

  @Override
  public Map<UUID, Outcome> record(Thought thought) {
    return record.record(thought);
  }

  private static Arrival arrival(Delivery<LeadReceived> delivery) {
    LeadReceived event = delivery.event();
    return new Arrival(
        delivery.id(),
        Slots.of(event.signal()),
        event.signal(),
        event.trail(),
        event.testAddress(),
        delivery.traceparent(),
        null);
  }
}
