package io.leadpipeline.notification.application;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises an alarm about alerts that wait too long for their rep to become known. */
public final class WatchUnknownReps implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(WatchUnknownReps.class);

  private final AlertBook book;
  private final Duration alarmAfter;
  private volatile AlertBook.Overdue overdue = AlertBook.Overdue.NONE;

  public WatchUnknownReps(AlertBook book, Duration alarmAfter) {
    this.book = book;
    this.alarmAfter = alarmAfter;
  }

  /** What waits too long, as of the last look. */
  public AlertBook.Overdue overdue() {
    return overdue;
  }

  @Override
  public void run() {
    overdue = book.waitingForRep(alarmAfter);
    if (overdue.alerts() > 0) {
      log.warn(
          "alerts={} wait for reps={} to be known, the oldest for {} s;"
              + " they leave as soon as routing tells of the reps",
          overdue.alerts(),
          overdue.reps(),
          Math.round(overdue.oldestSeconds()));
    }
  }
}
