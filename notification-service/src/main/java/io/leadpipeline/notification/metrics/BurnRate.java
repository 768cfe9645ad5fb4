package io.leadpipeline.notification.metrics;

import java.time.Clock;
import java.time.Duration;

/**
 * How fast the budget of late alerts is used up: 1 uses it up just so, more is too fast. Counted in
 * minutes, for an hour.
 */
final class BurnRate {

  /** What is promised: 95 of 100 within five seconds. */
  static final Duration OBJECTIVE = Duration.ofSeconds(5);

  private static final double BUDGET = 0.05;
  private static final int MINUTES = 60;
  private static final int SECONDS = 60;

  private final long[] minutes = new long[MINUTES];
  private final int[] all = new int[MINUTES];
  private final int[] late = new int[MINUTES];
  private final Clock clock;

  BurnRate(Clock clock) {
    this.clock = clock;
  }

  synchronized void count(Duration latency) {
    long minute = minute();
    int slot = (int) (minute % MINUTES);
    if (minutes[slot] != minute) {
      minutes[slot] = minute;
      all[slot] = 0;
      late[slot] = 0;
    }
    all[slot]++;
    late[slot] += latency.compareTo(OBJECTIVE) > 0 ? 1 : 0;
  }

  /**
   * The rate of the last minutes; 0 without any alert.
   *
   * @param window at most an hour
   */
  synchronized double over(Duration window) {
    long since = minute() - window.toMinutes();
    int seen = 0;
    int tooLate = 0;
    for (int slot = 0; slot < MINUTES; slot++) {
      if (minutes[slot] > since) {
        seen += all[slot];
        tooLate += late[slot];
      }
    }
    return seen == 0 ? 0 : (double) tooLate / seen / BUDGET;
  }

  private long minute() {
    return clock.instant().getEpochSecond() / SECONDS;
  }
}
