package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.Fold;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Folds what arrived into leads: on top of what is kept, or from the record where a signal is late,
 * revised, or the model is new.
 */
final class FoldLeads {

  private final SignalLog signals;
  private final Model model;

  FoldLeads(SignalLog signals, Model model) {
    this.signals = signals;
    this.model = model;
  }

  List<Folded> fold(Collection<LeadWork> work, Collection<SignalLog.Recorded> recorded) {
    Set<UUID> slots = recorded.stream().map(SignalLog.Recorded::slot).collect(Collectors.toSet());
    List<Folded> folded = new ArrayList<>();
    Map<UUID, Refold> anew = new TreeMap<>();
    for (LeadWork lead : work) {
      if (needsThePast(lead, slots)) {
        anew.put(lead.before.id(), new Refold(model, lead, recorded));
      } else {
        folded.add(onTop(lead));
      }
    }
    replay(anew);
    anew.values().forEach(refold -> folded.add(refold.finish()));
    return folded;
  }

  private void replay(Map<UUID, Refold> anew) {
    if (!anew.isEmpty()) {
      signals.replay(
          anew.keySet(),
          SignalLog.EVER,
          (id, signal) -> Optional.ofNullable(anew.get(id)).ifPresent(lead -> lead.take(signal)));
    }
  }

  private boolean needsThePast(LeadWork lead, Set<UUID> recorded) {
    Set<UUID> here = new HashSet<>();
    return !lead.before.state().model().equals(model.version())
        || lead.before.state().isPast(Position.of(lead.arrivals.getFirst().signal()))
        || lead.arrivals.stream()
            .anyMatch(arrival -> recorded.contains(arrival.slot()) || !here.add(arrival.slot()));
  }

  private Folded onTop(LeadWork lead) {
    Fold fold = new Fold(model, lead.before.state());
    lead.arrivals.forEach(arrival -> fold.take(arrival.signal()));
    return Folded.of(lead, fold, lead.arrivals, false);
  }

  /**
   * A folded lead.
   *
   * @param refolded true when the past was folded anew
   * @param counted ids of the arrived signals that counted
   */
  record Folded(LeadWork work, LeadState state, boolean refolded, Set<UUID> counted) {

    static Folded of(LeadWork work, Fold fold, Collection<Arrival> taken, boolean anew) {
      Set<UUID> counted =
          taken.stream()
              .map(Arrival::signal)
              .filter(fold::counted)
              .map(Signal::id)
              .collect(Collectors.toUnmodifiableSet());
      return new Folded(work, fold.state(), anew, counted);
    }
  }
}
