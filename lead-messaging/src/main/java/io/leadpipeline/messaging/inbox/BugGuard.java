package io.leadpipeline.messaging.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells single bad events from a bad release: past 20 bugs a minute, or 5 % of the last 1,000
 * events, dead-lettering would empty the topic, so the consumer must stop instead.
 */
final class BugGuard {

  private static final int PER_MINUTE = 20;
  private static final int WINDOW = 1_000;
  private static final int PER_WINDOW = WINDOW / 20;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Clock clock;
  private final Deque<Instant> lastMinute = new ArrayDeque<>();
  private final Deque<Long> lastWindow = new ArrayDeque<>();
  private long events;

  BugGuard(Clock clock) {
    this.clock = clock;
  }

  void events(int count) {
    events += count;
  }

  /** Notes one bug; true when there are too many. */
  boolean tooManyWithThis() {
    Instant now = clock.instant();
    lastMinute.addLast(now);
    lastWindow.addLast(events);
    while (lastMinute.getFirst().isBefore(now.minus(MINUTE))) {
      lastMinute.removeFirst();
    }
    while (lastWindow.getFirst() <= events - WINDOW) {
      lastWindow.removeFirst();
    }
    return lastMinute.size() > PER_MINUTE || lastWindow.size() > PER_WINDOW;
  }
}
