package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.Forgetting;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.Position;
import io.leadpipeline.scoring.domain.Slots;
import io.leadpipeline.scoring.domain.identity.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One lead folded anew from a checkpoint: its recorded signals as they are read, those of the leads
 * it absorbed and the arrived ones in between.
 */
final class Refold {

  private final LeadWork work;
  private final Position from;
  private final Folding fold;
  private final List<Arrival> effective;
  private final Deque<Arrival> waiting;
  private final List<Source> sources = new ArrayList<>();
  private final Map<UUID, Integer> revisions = new HashMap<>();

  /** With the state before everything that changed, and where that change begins. */
  Refold(
      Model model,
      LeadWork work,
      LeadState start,
      Position from,
      Collection<SignalLog.Recorded> recorded) {
    this.work = work;
    this.from = from;
    fold = new Folding(work.id(), model, start);
    recorded.forEach(known -> revisions.merge(known.slot(), known.revision(), Math::max));
    work.arrivals.forEach(
        arrival -> revisions.merge(arrival.slot(), arrival.signal().revision(), Math::max));
    effective = work.arrivals.stream().filter(this::isHighest).toList();
    waiting = new ArrayDeque<>(effective);
    Position after = start.last() == null ? Span.START : start.last();
    work.leads().forEach(lead -> sources.add(new Source(lead, after, this::stays)));
    work.gains.values().stream()
        .map(Moved::from)
        .distinct()
        .forEach(lead -> sources.add(new Source(lead, after, work.gains::containsKey)));
  }

  /** What must be read before the fold can go on. */
  List<Source> dry() {
    return sources.stream().filter(Source::isDry).toList();
  }

  /** Takes what can be taken: up to where the first source runs dry. */
  void goOn() {
    while (dry().isEmpty() && sources.stream().anyMatch(Source::hasNext)) {
      take(
          sources.stream()
              .filter(Source::hasNext)
              .min(Comparator.comparing(source -> Position.of(source.peek())))
              .orElseThrow()
              .next());
    }
  }

  Folded finish() {
    waiting.forEach(arrival -> fold.take(arrival.signal()));
    return Folded.of(work, fold, effective, Optional.of(from));
  }

  private void take(Signal signal) {
    int highest = revisions.getOrDefault(Slots.of(signal), signal.revision());
    if (signal.revision() < highest) {
      return;
    }
    takeArrivedBefore(Position.of(signal));
    fold.take(work.erases() ? Forgetting.person(signal) : signal);
  }

  private boolean stays(UUID signal) {
    return !work.losses.containsKey(signal);
  }

  private boolean isHighest(Arrival arrival) {
    int revision = arrival.signal().revision();
    return revisions.getOrDefault(arrival.slot(), revision) == revision;
  }

  private void takeArrivedBefore(Position next) {
    while (!waiting.isEmpty() && Position.of(waiting.element().signal()).compareTo(next) < 0) {
      fold.take(waiting.remove().signal());
    }
  }
}
