package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Folds what arrived into leads: on top of what is kept, or from the nearest checkpoint where a
 * signal is late, revised or another lead's, or the model is new.
 */
final class FoldLeads {

  /** Signals in memory at a time, in all. */
  private static final int AT_ONCE = 4_000;

  private static final int PAGE = 1_000;
  private static final int SMALLEST_PAGE = 20;

  private final SignalLog signals;
  private final CheckpointLog checkpoints;
  private final Model model;

  FoldLeads(SignalLog signals, CheckpointLog checkpoints, Model model) {
    this.signals = signals;
    this.checkpoints = checkpoints;
    this.model = model;
  }

  List<Folded> fold(Collection<LeadWork> work, Collection<SignalLog.Recorded> recorded) {
    Map<UUID, List<SignalLog.Recorded>> slots =
        recorded.stream().collect(Collectors.groupingBy(SignalLog.Recorded::slot));
    List<Folded> folded = new ArrayList<>();
    List<LeadWork> anew = new ArrayList<>();
    for (LeadWork lead : work) {
      if (needsThePast(lead, slots.keySet())) {
        anew.add(lead);
      } else {
        folded.add(onTop(lead));
      }
    }
    folded.addAll(anew(anew, slots));
    return folded;
  }

  /** All of their past, whatever is kept. */
  List<Folded> anew(List<LeadWork> work) {
    return anew(work, Map.of());
  }

  private boolean needsThePast(LeadWork lead, Set<UUID> recorded) {
    Set<UUID> here = new HashSet<>();
    LeadState kept = lead.before.state();
    return lead.movesThePast()
        || lead.erases()
        || !kept.model().equals(model.version())
        || kept.isPast(Position.of(lead.arrivals.getFirst().signal()))
        || lead.arrivals.stream()
            .anyMatch(arrival -> recorded.contains(arrival.slot()) || !here.add(arrival.slot()));
  }

  private Folded onTop(LeadWork lead) {
    Folding fold = new Folding(lead.id(), model, lead.before.state());
    lead.arrivals.forEach(arrival -> fold.take(arrival.signal()));
    return Folded.of(lead, fold, lead.arrivals, Optional.empty());
  }

  private List<Folded> anew(List<LeadWork> work, Map<UUID, List<SignalLog.Recorded>> slots) {
    if (work.isEmpty()) {
      return List.of();
    }
    List<Refold> refolds = refolds(work, slots);
    for (var dry = dry(refolds); !dry.isEmpty(); dry = dry(refolds)) {
      read(dry);
      refolds.forEach(Refold::goOn);
    }
    return refolds.stream().map(Refold::finish).toList();
  }

  private List<Refold> refolds(List<LeadWork> work, Map<UUID, List<SignalLog.Recorded>> slots) {
    Map<UUID, Position> changes = new FirstChange(signals, model).of(work, slots);
    Map<UUID, LeadState> starts = starts(work, changes);
    List<SignalLog.Recorded> recorded = slots.values().stream().flatMap(List::stream).toList();
    return work.stream()
        .map(lead ->
            new Refold(
                model,
                lead,
                starts.getOrDefault(lead.id(), LeadState.unknown(model)),
                changes.getOrDefault(lead.id(), FirstChange.START),
                recorded))
        .toList();
  }

  private Map<UUID, LeadState> starts(List<LeadWork> work, Map<UUID, Position> changes) {
    Map<UUID, LeadState> starts = new HashMap<>();
    List<SignalLog.Place> places = new ArrayList<>();
    for (LeadWork lead : work) {
      Position change = changes.getOrDefault(lead.id(), FirstChange.START);
      if (endsBefore(lead.before.state(), change)) {
        starts.put(lead.id(), lead.before.state());
      } else if (!change.equals(FirstChange.START)) {
        places.add(new SignalLog.Place(lead.id(), change));
      }
    }
    starts.putAll(places.isEmpty() ? Map.of() : checkpoints.before(places, model.version()));
    return starts;
  }

  private boolean endsBefore(LeadState kept, Position change) {
    Position last = kept.last();
    return kept.model().equals(model.version()) && last != null && last.compareTo(change) < 0;
  }

  private static List<Source> dry(List<Refold> refolds) {
    return refolds.stream().flatMap(refold -> refold.dry().stream()).toList();
  }

  private void read(List<Source> dry) {
    int most = Math.clamp(AT_ONCE / dry.size(), SMALLEST_PAGE, PAGE);
    List<List<Signal>> pages = signals.after(dry.stream().map(Source::place).toList(), most);
    for (int i = 0; i < dry.size(); i++) {
      dry.get(i).fill(pages.get(i), most);
    }
  }
}
