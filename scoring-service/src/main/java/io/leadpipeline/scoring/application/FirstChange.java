package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.Model;
import io.leadpipeline.scoring.domain.Position;
import io.leadpipeline.scoring.domain.identity.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Where the past of a lead begins to be another one. */
final class FirstChange {

  /** Before every signal: all of the past is folded anew. */
  static final Position START = Span.START;

  private final SignalLog signals;
  private final Model model;

  FirstChange(SignalLog signals, Model model) {
    this.signals = signals;
    this.model = model;
  }

  Map<UUID, Position> of(List<LeadWork> work, Map<UUID, List<SignalLog.Recorded>> slots) {
    List<UUID> absorbed =
        work.stream().flatMap(lead -> lead.absorbed.stream()).map(LeadRow::id).toList();
    Map<UUID, Position> first = absorbed.isEmpty() ? Map.of() : signals.firstOf(absorbed);
    Map<UUID, Position> changes = new HashMap<>();
    work.forEach(lead -> changes.put(lead.id(), of(lead, slots, first)));
    return changes;
  }

  private Position of(
      LeadWork lead, Map<UUID, List<SignalLog.Recorded>> slots, Map<UUID, Position> first) {
    if (lead.erases() || !lead.before.state().model().equals(model.version())) {
      return START;
    }
    return Stream.of(
            lead.arrivals.stream().map(arrival -> Position.of(arrival.signal())),
            lead.arrivals.stream()
                .flatMap(arrival -> slots.getOrDefault(arrival.slot(), List.of()).stream())
                .map(SignalLog.Recorded::at),
            lead.gains.values().stream().map(Moved::at),
            lead.losses.values().stream().map(Moved::at),
            lead.absorbed.stream().flatMap(row -> Stream.ofNullable(first.get(row.id()))))
        .flatMap(positions -> positions)
        .min(Comparator.naturalOrder())
        .orElse(START);
  }
}
