package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.domain.Position;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A folded lead.
 *
 * @param refoldedFrom where the past begins to be another one; none for a lead folded on top
 * @param counted ids of the arrived signals that counted
 */
record Folded(
    LeadWork work,
    LeadState state,
    Optional<Position> refoldedFrom,
    Set<UUID> counted,
    List<Checkpoint> checkpoints) {

  static Folded of(
      LeadWork work, Folding fold, Collection<Arrival> taken, Optional<Position> refoldedFrom) {
    Set<UUID> counted =
        taken.stream()
            .map(Arrival::signal)
            .filter(fold::counted)
            .map(Signal::id)
            .collect(Collectors.toUnmodifiableSet());
    return new Folded(work, fold.state(), refoldedFrom, counted, fold.checkpoints());
  }
}
