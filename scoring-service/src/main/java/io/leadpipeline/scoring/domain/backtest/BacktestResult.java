package io.leadpipeline.scoring.domain.backtest;

import java.util.List;

/**
 * A draft against the live model, over the record.
 *
 * @param cycles ways of leads until sales was done with them, or until now
 * @param judged cycles that sales judged; of the others nothing is known, they count neither as
 *     good nor as bad
 * @param differing cycles promoted to SQL, or else to SRL, by one model only or at another time
 * @param differences some of them
 */
public record BacktestResult(
    long leads,
    long signals,
    long cycles,
    long judged,
    Figures live,
    Figures draft,
    long differing,
    List<Difference> differences) {

  public BacktestResult {
    differences = List.copyOf(differences);
  }
}
