package io.leadpipeline.notification.domain;

import io.leadpipeline.events.HandoffEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a few events of one handoff, in any order, mean together with what was known before.
 *
 * @param newest the state that holds now
 * @param changed true when they told something newer than what was known
 * @param first true when nothing was known before
 * @param offers the offers that still wait for an answer
 */
public record HandoffNews(
    HandoffCopy newest, boolean changed, boolean first, List<HandoffEvent.Offered> offers) {

  public HandoffNews {
    offers = List.copyOf(offers);
  }

  /**
   * Reads events that change who holds a handoff.
   *
   * @param told at least one
   */
  public static HandoffNews of(Optional<HandoffCopy> known, Collection<HandoffEvent> told) {
    HandoffCopy latest =
        told.stream()
            .map(HandoffCopy::of)
            .reduce((a, b) -> b.version() > a.version() ? b : a)
            .orElseThrow();
    boolean changed = known.map(copy -> latest.version() > copy.version()).orElse(true);
    HandoffCopy newest = changed ? latest : known.orElse(latest);
    return new HandoffNews(newest, changed, known.isEmpty(), standing(newest, told));
  }

  /** False once whoever it speaks of has the lead no longer, or it has ended. */
  public boolean stillMatters(HandoffEvent told) {
    return newest.isStillWith(told);
  }

  private static List<HandoffEvent.Offered> standing(
      HandoffCopy newest, Collection<HandoffEvent> told) {
    return told.stream()
        .filter(HandoffEvent.Offered.class::isInstance)
        .map(HandoffEvent.Offered.class::cast)
        .filter(newest::stillOffers)
        .toList();
  }

  /** True when this event told the state that holds now, and it was news. */
  public boolean toldBy(HandoffEvent event) {
    return changed && event.about().version() == newest.version();
  }
}
