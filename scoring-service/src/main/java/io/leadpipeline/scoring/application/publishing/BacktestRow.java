package io.leadpipeline.scoring.application.publishing;

import io.leadpipeline.scoring.domain.backtest.BacktestResult;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trial of a draft, asked for by somebody and run in the background.
 *
 * @param leadsDone of {@code leadsTotal}, how far it is
 * @param report null until it is done
 * @param failure why it did not end; null when it did
 */
public record BacktestRow(
    UUID id,
    String draft,
    String live,
    String requestedBy,
    Instant requestedAt,
    State state,
    long leadsDone,
    long leadsTotal,
    @Nullable Instant finishedAt,
    @Nullable Report report,
    @Nullable String failure) {

  /** Where it is. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  /** What it found, and what publishing at that moment would have moved. */
  public record Report(BacktestResult result, Impact impact, Instant asOf) {}
}
