package io.leadpipeline.ingest.domain.brake;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The newest hands that this instance took of one form, no more of them than the limit: so many
 * within an hour mean that the next one is one too many. A retry is answered as it was the first
 * time.
 */
public final class RecentHands {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Map<UUID, Hand> newest = new LinkedHashMap<>();

  /** Notes a hand and tells whether it is held. */
  public synchronized boolean holds(UUID submission, Instant now, int limit, HandsKnown known) {
    forgetBefore(now.minus(HOUR));
    Hand before = newest.get(submission);
    if (before != null) {
      return before.held();
    }
    boolean tooMany = Math.max(newest.size(), known.lastHour()) >= limit;
    boolean held = tooMany && !known.lifted(now);
    newest.put(submission, new Hand(now, held));
    keep(limit);
    return held;
  }

  private void forgetBefore(Instant hourAgo) {
    newest.values().removeIf(hand -> !hand.at().isAfter(hourAgo));
  }

  private void keep(int most) {
    Iterator<Hand> eldest = newest.values().iterator();
    for (int tooMany = newest.size() - most; tooMany > 0; tooMany--) {
      eldest.next();
      eldest.remove();
    }
  }

  private record Hand(Instant at, boolean held) {}
}
