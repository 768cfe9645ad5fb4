package io.leadpipeline.scoring.application;

import io.leadpipeline.events.OutcomeReported;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The step that takes what sales did with leads, as signals. */
public final class TakeOutcomes implements Step<OutcomeReported, Thought> {

  private final ScoreSignals score;
  private final RecordSignals record;
  private final Clock clock;

  public TakeOutcomes(ScoreSignals score, RecordSignals record, Clock clock) {
    this.score = score;
    this.record = record;
    this.clock = clock;
  }

  @Override
  public Thought think(List<Delivery<OutcomeReported>> batch, Locking locking) {
    return score.think(
        batch.stream().map(delivery -> OutcomeSignals.of(delivery, clock.instant())).toList(),
        locking);
  }

  @Override
  public Map<UUID, Outcome> record(Thought thought) {
    return record.record(thought);
  }
}
