package io.leadpipeline.routing.application;

import io.leadpipeline.events.Lead;
import io.leadpipeline.messaging.LostRaceException;
import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.messaging.Trouble;
import io.leadpipeline.routing.domain.Desk;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Move;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/** Changes one handoff in a transaction of its own, with its lead's desk locked from the start. */
public final class ChangeHandoff {
  /** Merges of one lead may follow each other closely; each costs an answer one try. */
  private static final int TRIES = 10;

  private final DeskBook desks;
  private final HandoffBook handoffs;
  private final RecordMoves moves;
  private final TransactionOperations transactions;

  public ChangeHandoff(
      DeskBook desks, HandoffBook handoffs, RecordMoves moves, TransactionOperations transactions) {
    this.desks = desks;
    this.handoffs = handoffs;
    this.moves = moves;
    this.transactions = transactions;
  }

  /**
   * Decides on the newest state and records the move, if the decision is one.
   *
   * @return empty for a handoff that does not exist, or whose lead was erased
   */
  public <D> Optional<D> change(UUID id, Decision<D> decide, Function<D, Optional<Move>> move) {
    for (int tries = 1; ; tries++) {
      try {
        return Objects.requireNonNull(transactions.execute(_ -> once(id, decide, move)));
      } catch (RuntimeException failure) {
        if (Trouble.of(failure) != Trouble.LOST_RACE || tries == TRIES) {
          throw failure;
        }
      }
    }
  }

  private <D> Optional<D> once(UUID id, Decision<D> decide, Function<D, Optional<Move>> move) {
    Optional<UUID> leadId = handoffs.find(id).map(Handoff::leadId);
    if (leadId.isEmpty()) {
      return Optional.empty();
    }
    Desk desk = locked(leadId.get());
    Handoff handoff = handoffs.find(id).orElseThrow();
    if (!handoff.leadId().equals(desk.leadId())) {
      throw new LostRaceException("handoff " + id + ": its lead was merged");
    }
    Lead lead = desk.copy().lead();
    return lead == null
        ? Optional.empty()
        : Optional.of(recorded(decide.on(handoff, lead), desk.leadId(), move));
  }

  private Desk locked(UUID leadId) {
    var situation = desks.read(Set.of(leadId), Set.of(), Locking.FOR_UPDATE);
    return Objects.requireNonNull(situation.desks().get(leadId));
  }

  private <D> D recorded(D decision, UUID leadId, Function<D, Optional<Move>> move) {
    move.apply(decision)
        .ifPresent(decided -> {
          desks.touch(Set.of(leadId));
          moves.record(List.of(decided));
        });
    return decision;
  }

  /** What to do about a handoff. */
  @FunctionalInterface
  public interface Decision<D> {
    D on(Handoff handoff, Lead lead);
  }
}
