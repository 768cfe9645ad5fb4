package io.leadpipeline.scoring.application.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Trials of drafts. */
public interface BacktestBook {

  void request(BacktestRow backtest);

  Optional<BacktestRow> find(UUID id);

  /** The newest first, at most 100. */
  List<BacktestRow> newest();

  /** The newest finished trial of a draft against this live version, unless it is too old. */
  Optional<BacktestRow> newestDone(String draft, String live, Instant since);

  /** The oldest that nobody works on, or whose worker fell silent; taken by the caller. */
  Optional<BacktestRow> take();

  /**
   * Says how far it is.
   *
   * @return false when another instance took it over
   */
  boolean advanced(UUID id, long leadsDone, long leadsTotal);

  void done(UUID id, BacktestRow.Report report);

  /** Lets it be taken again; after the third time it has failed. */
  void brokeOff(UUID id, String why);
}
