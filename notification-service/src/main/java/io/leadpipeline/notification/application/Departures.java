package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.SalesPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A limited number of seats for alerts under way, each held until its outcome is recorded. An alert
 * gets a seat before its lease begins, so none grows old in a queue while it is leased.
 */
public final class Departures {

  private final int total;
  private final Semaphore seats;
  private final Gate gate;
  private final Consumer<Errand> sender;
  private final Duration lease;

  /**
   * Departures with so many seats.
   *
   * @param sender starts sending and returns at once
   * @param lease how long an alert under way belongs to this instance
   */
  public Departures(int seats, Gate gate, Consumer<Errand> sender, Duration lease) {
    this.total = seats;
    this.seats = new Semaphore(seats);
    this.gate = gate;
    this.sender = sender;
    this.lease = lease;
  }

  Duration lease() {
    return lease;
  }

  /** Takes seats for as many of the notices as there is room for at this moment. */
  Booking book(Collection<Notice> notices, Map<String, SalesPerson> people, Instant plannedAt) {
    List<Errand> errands = new ArrayList<>();
    for (Notice notice : notices) {
      if (gate.width() == 0 || !seats.tryAcquire()) {
        break;
      }
      errands.add(new Errand(notice, people.get(notice.rep().id()), 1, plannedAt));
    }
    return new Booking(errands);
  }

  /** Takes seats for alerts that are about to be read; waits a moment while all are taken. */
  int reserve(Duration wait) {
    int width = gate.width();
    if (width == 0 || !acquire(wait)) {
      return 0;
    }
    int more = Math.min(seats.availablePermits(), width - 1);
    return seats.tryAcquire(more) ? more + 1 : 1;
  }

  private boolean acquire(Duration wait) {
    try {
      return seats.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Sends alerts for which seats were taken. */
  void start(Collection<Errand> errands) {
    errands.forEach(sender);
  }

  /**
   * Closes for good once nothing is under way.
   *
   * @return false if something still is after the wait
   */
  public boolean close(Duration wait) {
    try {
      return seats.tryAcquire(total, wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Gives seats back. */
  void release(int count) {
    seats.release(count);
  }

  /** Seats taken for alerts that leave once they are committed. */
  final class Booking {
    private List<Errand> errands;

    private Booking(List<Errand> errands) {
      this.errands = errands;
    }

    Set<UUID> ids() {
      return errands.stream().map(errand -> errand.notice().id()).collect(Collectors.toSet());
    }

    /** Gives back the seats of those that turned out to be known already. */
    void keepOnly(Set<UUID> ids) {
      List<Errand> kept =
          errands.stream().filter(errand -> ids.contains(errand.notice().id())).toList();
      release(errands.size() - kept.size());
      errands = kept;
    }

    void depart() {
      start(errands);
    }

    void giveBack() {
      release(errands.size());
    }
  }
}
