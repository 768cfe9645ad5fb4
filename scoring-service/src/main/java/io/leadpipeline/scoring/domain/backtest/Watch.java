package io.leadpipeline.scoring.domain.backtest;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Stage;
import io.leadpipeline.scoring.domain.Fold;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.StageChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One lead folded by one model: the first promotion to each stage of sales in this cycle. */
final class Watch {

  private final UUID lead;
  private final Fold fold;
  private final Map<Stage, Promotion> promotions = new LinkedHashMap<>();
  private Stage stage = Stage.VISITOR;
  private boolean spoken;

  Watch(UUID lead, Model model) {
    this.lead = lead;
    this.fold = new Fold(model, LeadState.unknown(model));
  }

  /** What the person did; once sales spoke in this cycle, who is promoted tells nothing. */
  void take(Signal signal) {
    fold.take(signal);
    Stage now = fold.state().progress().stage();
    if (!spoken && now.rung() >= Stage.SRL.rung() && now.rung() > stage.rung()) {
      promoted(now);
    }
    stage = now;
  }

  /** What sales said: no promotion of this cycle may come of it. */
  void hear(Signal outcome) {
    spoken = true;
    fold.take(outcome);
  }

  Optional<Promotion> to(Stage wanted) {
    return Optional.ofNullable(promotions.get(wanted));
  }

  /** From now on what sales said before may be known. */
  void nextCycle() {
    promotions.clear();
    spoken = false;
    stage = fold.state().progress().stage();
  }

  LeadState state() {
    return fold.state();
  }

  private void promoted(Stage to) {
    fold.state()
        .progress()
        .last()
        .map(change -> promotion(to, change))
        .ifPresent(promotion -> promotions.putIfAbsent(to, promotion));
  }

  private Promotion promotion(Stage to, StageChange change) {
    return new Promotion(
        lead, to, change.at(), Objects.requireNonNullElse(change.reason(), "unnamed"));
  }
}
