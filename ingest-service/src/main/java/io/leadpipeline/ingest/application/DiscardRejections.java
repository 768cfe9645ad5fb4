package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.rejection.Decision;
import io.leadpipeline.ingest.domain.rejection.KeptRequest;
import io.leadpipeline.ingest.domain.rejection.Rejection;
import io.leadpipeline.ingest.domain.rejection.RejectionState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Puts rejected submissions aside for good; they stay as long as all others. */
public final class DiscardRejections {

  private static final int AT_ONCE = 50;

  private final RejectionBook book;
  private final TransactionOperations transactions;
  private final Counts counts;
  private final Clock clock;

  public DiscardRejections(
      RejectionBook book, TransactionOperations transactions, Counts counts, Clock clock) {
    this.book = book;
    this.transactions = transactions;
    this.counts = counts;
    this.clock = clock;
  }

  /** Discards those that nothing was decided about. */
  List<RejectionResult> discard(List<UUID> ids, String by, String reason) {
    List<RejectionResult> results = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<UUID> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      results.addAll(transactions.execute(_ -> together(some, by, reason)));
    }
    counts.discarded(results);
    return results;
  }

  private List<RejectionResult> together(List<UUID> ids, String by, String reason) {
    Decision decision = new Decision(by, clock.instant(), reason);
    List<Rejection> decided = new ArrayList<>();
    List<RejectionResult> results = new ArrayList<>();
    for (KeptRequest request : book.take(ids)) {
      Rejection rejection = request.rejection();
      if (rejection.is(RejectionState.OPEN)) {
        decided.add(rejection.discarded(decision));
        results.add(RejectionResult.of(rejection, RejectionResult.DISCARDED));
      } else {
        results.add(RejectionResult.of(rejection, RejectionResult.ALREADY));
      }
    }
    book.settle(decided);
    return results;
  }
}
