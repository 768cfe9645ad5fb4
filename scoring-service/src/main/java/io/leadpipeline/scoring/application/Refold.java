package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.Fold;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.Position;
import io.leadpipeline.scoring.domain.Slots;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One lead folded anew: its recorded signals as they are read, the arrived ones in between. */
final class Refold {

  private final LeadWork work;
  private final Fold fold;
  private final List<Arrival> effective;
  private final Deque<Arrival> waiting;
  private final Map<UUID, Integer> revisions = new HashMap<>();

  Refold(Model model, LeadWork work, Collection<SignalLog.Recorded> recorded) {
    this.work = work;
    fold = new Fold(model, LeadState.unknown(model));
    recorded.forEach(known -> revisions.merge(known.slot(), known.revision(), Math::max));
    work.arrivals.forEach(
        arrival -> revisions.merge(arrival.slot(), arrival.signal().revision(), Math::max));
    effective = work.arrivals.stream().filter(this::isHighest).toList();
    waiting = new ArrayDeque<>(effective);
  }

  /** The next recorded signal, in the order of the fold. */
  void take(Signal signal) {
    int highest = revisions.getOrDefault(Slots.of(signal), signal.revision());
    if (signal.revision() < highest) {
      return;
    }
    takeArrivedBefore(Position.of(signal));
    fold.take(signal);
  }

  FoldLeads.Folded finish() {
    waiting.forEach(arrival -> fold.take(arrival.signal()));
    return FoldLeads.Folded.of(work, fold, effective, true);
  }

  private boolean isHighest(Arrival arrival) {
    int revision = arrival.signal().revision();
    return revisions.getOrDefault(arrival.slot(), revision) == revision;
  }

  private void takeArrivedBefore(Position next) {
    while (!waiting.isEmpty() && Position.of(waiting.peek().signal()).compareTo(next) < 0) {
      fold.take(waiting.poll().signal());
    }
  }
}
