package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/**
 * Records what became of alerts, as many in one transaction as have come in since the last. It
 * never gives up on one: what is not recorded would be sent again.
 */
public final class RecordTries {

  private static final int AT_ONCE = 500;

  private final BlockingQueue<Settlement> tries;
  private final SettleAlerts settleAlerts;
  private final Persistence persistence;
  private final Hall hall;

  /** Records what comes through the queue and frees the seats in the {@code hall}. */
  public RecordTries(
      BlockingQueue<Settlement> tries,
      SettleAlerts settleAlerts,
      Persistence persistence,
      Hall hall) {
    this.tries = tries;
    this.settleAlerts = settleAlerts;
    this.persistence = persistence;
    this.hall = hall;
  }

  /**
   * Waits for a try and records it with all that came meanwhile.
   *
   * @throws InterruptedException when there is no more to wait for
   */
  public void next() throws InterruptedException {
    List<Settlement> batch = new ArrayList<>();
    batch.add(tries.take());
    tries.drainTo(batch, AT_ONCE - 1);
    persistence.insist(() -> settleAlerts.settle(batch));
    hall.release(batch);
  }
}
