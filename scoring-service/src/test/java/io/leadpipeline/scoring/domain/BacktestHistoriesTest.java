package io.leadpipeline.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.SalesOutcome;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Stage;
import io.leadpipeline.scoring.domain.backtest.Backtest;
import io.leadpipeline.scoring.domain.backtest.BacktestResult;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The backtest of made-up leads against a count by hand. */
class BacktestHistoriesTest {

  private static final int LENGTH = 50;
  private static final Set<OutcomeKind> ENDS =
      Set.of(OutcomeKind.LOST, OutcomeKind.REJECTED, OutcomeKind.WON);
  private static final Model LIVE = Models.standard();
  private static final Model DRAFT =
      Models.changed(text ->
          text.replace("version: default-2", "version: warmer")
              .replace("engaged: lead.engagement >= 30", "engaged: lead.engagement >= 20")
              .replace("bant.confirmed >= 2", "bant.confirmed >= 1"));

  private long signals;
  private long promotedLive;
  private long promotedDraft;
  private long judged;

  @Test
  void countsWhatACountByHandCounts() {
    Backtest backtest = new Backtest(LIVE, DRAFT, (_, _) -> {});
    Runs.seeds().forEach(seed -> one(seed, backtest));

    BacktestResult result = backtest.result();

    assertThat(result.signals()).isEqualTo(signals);
    assertThat(result.live().sql()).isEqualTo(promotedLive);
    assertThat(result.draft().sql()).isEqualTo(promotedDraft);
    assertThat(result.judged()).isEqualTo(judged);
    assertThat(result.live().hits() + result.live().falseAlarms() + result.live().missed())
        .isLessThanOrEqualTo(judged);
  }

  private void one(long seed, Backtest backtest) {
    List<Signal> history =
        Fold.newestRevisions(Histories.random(seed, LENGTH)).stream()
            .sorted(Position.ORDER)
            .toList();
    history.forEach(signal -> backtest.take(new UUID(0, seed), signal));
    signals += history.size();
    promotedLive += promotions(history, LIVE);
    promotedDraft += promotions(history, DRAFT);
    judged += history.stream().filter(signal -> isOutcome(signal, ENDS)).count();
  }

  /** In how many cycles the lead came to SQL before sales said anything in them. */
  private static long promotions(List<Signal> history, Model model) {
    long promotions = 0;
    boolean open = true;
    Stage before = Stage.VISITOR;
    Fold fold = new Fold(model, LeadState.unknown(model));
    for (Signal signal : history) {
      fold.take(signal);
      Stage now = fold.state().progress().stage();
      if (signal.outcome() != null) {
        open = isOutcome(signal, ENDS);
      } else if (open && now.equals(Stage.SQL) && before.rung() < now.rung()) {
        promotions++;
        open = false;
      }
      before = now;
    }
    return promotions;
  }

  private static boolean isOutcome(Signal signal, Set<OutcomeKind> kinds) {
    SalesOutcome outcome = signal.outcome();
    return outcome != null && kinds.contains(outcome.type());
  }
}
