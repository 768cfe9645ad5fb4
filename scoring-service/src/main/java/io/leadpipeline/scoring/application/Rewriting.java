package io.leadpipeline.scoring.application;

import io.leadpipeline.messaging.LostRaceException;
import io.leadpipeline.scoring.domain.Model;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Folds leads anew whose signals were moved by hand, and records them in the same transaction. */
public final class Rewriting {

  private final FoldLeads foldLeads;
  private final Announce announce;
  private final RecordSignals record;

  public Rewriting(
      SignalLog signals, CheckpointLog checkpoints, Model model, RecordSignals record) {
    this.foldLeads = new FoldLeads(signals, checkpoints, model);
    this.announce = new Announce(model);
    this.record = record;
  }

  /**
   * Rewrites leads that are locked.
   *
   * @throws LostRaceException when they were not
   */
  void rewrite(List<LeadWork> work, Instant now) {
    List<LeadChange> changes =
        foldLeads.fold(work, List.of()).stream()
            .map(folded -> announce.change(folded, List.of(), now))
            .toList();
    record.record(new CaseChange(changes, Map.of(), Map.of(), List.of()));
  }
}
