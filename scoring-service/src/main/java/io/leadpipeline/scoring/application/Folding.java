package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.Fold;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.Position;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Folds one lead and keeps checkpoints on the way: every 500 signals and at the end of each day.
 */
final class Folding {

  private static final int EVERY = 500;

  /** A shorter history is folded anew faster than its checkpoints are kept. */
  private static final int WORTH_IT = 100;

  private final UUID lead;
  private final Fold fold;
  private final List<Checkpoint> checkpoints = new ArrayList<>();

  Folding(UUID lead, Model model, LeadState from) {
    this.lead = lead;
    this.fold = new Fold(model, from);
  }

  void take(Signal signal) {
    LeadState before = fold.state();
    if (endsDay(before.last(), signal) && before.counted() >= WORTH_IT) {
      checkpoints.add(new Checkpoint(lead, before));
    }
    fold.take(signal);
    if (fold.state().counted() / EVERY != before.counted() / EVERY) {
      checkpoints.add(new Checkpoint(lead, fold.state()));
    }
  }

  boolean counted(Signal signal) {
    return fold.counted(signal);
  }

  LeadState state() {
    return fold.state();
  }

  List<Checkpoint> checkpoints() {
    return checkpoints;
  }

  private static boolean endsDay(@Nullable Position last, Signal next) {
    return last != null
        && !last.at()
            .truncatedTo(ChronoUnit.DAYS)
            .equals(next.occurredAt().truncatedTo(ChronoUnit.DAYS));
  }
}
