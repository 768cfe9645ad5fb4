package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.LostRaceException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Folds leads anew whose signals were moved by hand, and records them in the same transaction. */
public final class Rewriting {

  private final SignalLog signals;
  private final CheckpointLog checkpoints;
  private final Supplier<InForce> models;
  private final RecordSignals record;

  public Rewriting(
      SignalLog signals,
      CheckpointLog checkpoints,
      Supplier<InForce> models,
      RecordSignals record) {
    this.signals = signals;
    this.checkpoints = checkpoints;
    this.models = models;
    this.record = record;
  }

  /**
   * Rewrites leads that are locked.
   *
   * @throws LostRaceException when they were not
   */
  void rewrite(List<LeadWork> work, Instant now) {
    InForce inForce = models.get();
    Announce announce = new Announce(inForce);
    List<LeadChange> changes =
        new FoldLeads(signals, checkpoints, inForce.model())
            .fold(work, List.of()).stream()
                .map(folded -> announce.change(folded, List.of(), now))
                .toList();
    record.record(new CaseChange(changes, Map.of(), Map.of(), List.of()));
  }
}
