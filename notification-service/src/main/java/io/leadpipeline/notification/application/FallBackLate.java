package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Gives alerts to the next channel whose own has had its time, also while that one is known to be
 * away and nothing is tried on it, and offers that nobody answers.
 */
public final class FallBackLate implements Runnable {

  private static final int AT_ONCE = 100;

  private final AlertBook book;
  private final SettleAlerts settleAlerts;
  private final Duration lease;
  private final Clock clock;

  public FallBackLate(AlertBook book, SettleAlerts settleAlerts, Duration lease, Clock clock) {
    this.book = book;
    this.settleAlerts = settleAlerts;
    this.lease = lease;
    this.clock = clock;
  }

  @Override
  public void run() {
    List<Settlement> late = book.takeLate(AT_ONCE, lease).stream().map(this::fallenBack).toList();
    if (!late.isEmpty()) {
      settleAlerts.settle(late);
    }
    settleAlerts.remindElsewhere(AT_ONCE, clock.instant());
  }

  private Settlement fallenBack(Errand errand) {
    return new Settlement.FellBack(errand, "not accepted in time", clock.instant(), false);
  }
}
