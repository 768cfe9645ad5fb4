package io.leadpipeline.notification.application;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Errand;
import java.time.Duration;
import java.util.List;

/**
 * Sends what did not leave right after its planning: retries, alerts whose rep became known, and
 * what another instance left behind. Each for one channel; any instance takes any alert, by lease.
 */
public final class DeliverDueAlerts implements Runnable {

  private static final Duration WAIT_FOR_SEAT = Duration.ofMillis(500);

  private final AlertChannel channel;
  private final AlertBook book;
  private final Departures departures;

  public DeliverDueAlerts(AlertChannel channel, AlertBook book, Departures departures) {
    this.channel = channel;
    this.book = book;
    this.departures = departures;
  }

  /** Takes alerts until none is due or there is no room. */
  @Override
  public void run() {
    int seats = departures.reserve(WAIT_FOR_SEAT);
    while (seats > 0 && takeInto(seats) == seats) {
      seats = departures.reserve(WAIT_FOR_SEAT);
    }
  }

  private int takeInto(int seats) {
    int unused = seats;
    try {
      List<Errand> taken = book.take(channel, seats, departures.lease());
      unused -= taken.size();
      departures.start(taken);
      return taken.size();
    } finally {
      departures.release(unused);
    }
  }
}
