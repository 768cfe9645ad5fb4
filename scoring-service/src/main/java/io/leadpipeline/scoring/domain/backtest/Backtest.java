package io.leadpipeline.scoring.domain.backtest;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Stage;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Folds recorded leads with the live model and with a draft, and compares whom they promote.
 * Signals come lead by lead, each lead's in the order of the fold; nothing of them is kept.
 */
public final class Backtest {

  /** How many differing leads are told by name; all are counted. */
  public static final int SAMPLES = 100;

  private static final Comparator<Difference> BY_LEAD =
      Comparator.comparing(difference -> difference.lead().toString());

  private final Model live;
  private final Model draft;
  private final BiConsumer<UUID, LeadState> ended;
  private final Tally liveTally;
  private final Tally draftTally;
  private final List<Difference> differences = new ArrayList<>();
  private long differing;
  private long cycles;
  private long judged;
  private long leads;
  private long signals;
  private @Nullable UUID lead;
  private @Nullable Trial trial;

  /** With what is done with each lead as the draft leaves it. */
  public Backtest(Model live, Model draft, BiConsumer<UUID, LeadState> ended) {
    this.live = live;
    this.draft = draft;
    this.ended = ended;
    this.liveTally = new Tally(live.version());
    this.draftTally = new Tally(draft.version());
  }

  public void take(UUID id, Signal signal) {
    Trial now = trial;
    if (now == null || !id.equals(lead)) {
      end();
      lead = id;
      leads++;
      now = new Trial(id, live, draft, this::over);
      trial = now;
    }
    signals++;
    now.take(signal);
  }

  /** Adds what another one of the same models found on other leads, all of which have ended. */
  public void add(Backtest other) {
    leads += other.leads;
    signals += other.signals;
    cycles += other.cycles;
    judged += other.judged;
    liveTally.add(other.liveTally);
    draftTally.add(other.draftTally);
    differing += other.differing;
    differences.addAll(other.differences);
  }

  /** Ends the last lead and says how both did. */
  public BacktestResult result() {
    end();
    return new BacktestResult(
        leads,
        signals,
        cycles,
        judged,
        liveTally.figures(),
        draftTally.figures(),
        differing,
        differences.stream().sorted(BY_LEAD).limit(SAMPLES).toList());
  }

  /** The last lead has no further signals. */
  public void end() {
    if (trial != null && lead != null) {
      ended.accept(lead, trial.end().state());
      trial = null;
    }
  }

  private void over(Watch liveWatch, Watch draftWatch, Judgement judgement) {
    cycles++;
    judged += judgement == Judgement.UNKNOWN ? 0 : 1;
    liveTally.cycle(liveWatch, judgement);
    draftTally.cycle(draftWatch, judgement);
    if (!compare(liveWatch.to(Stage.SQL), draftWatch.to(Stage.SQL))) {
      compare(liveWatch.to(Stage.SRL), draftWatch.to(Stage.SRL));
    }
  }

  /** Returns whether they differ. */
  private boolean compare(Optional<Promotion> before, Optional<Promotion> after) {
    if (before.map(Promotion::at).equals(after.map(Promotion::at))) {
      return false;
    }
    differing++;
    if (differences.size() < SAMPLES) {
      differences.add(new Difference(before.orElse(null), after.orElse(null)));
    }
    return true;
  }
}
