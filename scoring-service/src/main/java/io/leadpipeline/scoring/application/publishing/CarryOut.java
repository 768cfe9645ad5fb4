package io.leadpipeline.scoring.application.publishing;

import io.leadpipeline.scoring.application.InForce;
import io.leadpipeline.scoring.application.LeadChange;
import io.leadpipeline.scoring.application.RefoldLeads;
import io.leadpipeline.scoring.application.RefoldLeads.Refolded;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out the newest publication: folds anew, some at a time, whatever another version folded
 * last. What is left is read off the leads, so that any instance goes on where one stopped; one
 * that was behind for a moment is put right the same way.
 */
public final class CarryOut implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(CarryOut.class);
  private static final int AT_ONCE = 100;

  private final ModelBook book;
  private final LiveModel live;
  private final Histories histories;
  private final RefoldLeads refold;
  private final TransactionOperations transactions;

  public CarryOut(
      ModelBook book,
      LiveModel live,
      Histories histories,
      RefoldLeads refold,
      TransactionOperations transactions) {
    this.book = book;
    this.live = live;
    this.histories = histories;
    this.refold = refold;
    this.transactions = transactions;
  }

  /** Goes on until no lead is left, or another publication or instance takes over. */
  @Override
  public void run() {
    live.run();
    long publication = live.publication();
    InForce inForce = live.get();
    List<UUID> left = left(inForce);
    while (!left.isEmpty() && book.lead(publication)) {
      some(left, publication, inForce);
      left = left(inForce);
    }
    if (left.isEmpty() && book.finished(publication)) {
      log.info("publication={} is carried out: every lead is folded by it", publication);
    }
  }

  private List<UUID> left(InForce inForce) {
    return histories.foldedByOthers(inForce.model().version(), AT_ONCE);
  }

  private void some(List<UUID> leads, long publication, InForce inForce) {
    List<LeadChange> changes = refold.think(leads, inForce);
    transactions.executeWithoutResult(_ -> {
      Refolded done = refold.record(changes);
      book.advanced(publication, done.leads(), done.alerts());
    });
  }
}
