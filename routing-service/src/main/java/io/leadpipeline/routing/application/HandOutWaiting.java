package io.leadpipeline.routing.application;

import io.leadpipeline.messaging.Step.Locking;
import io.leadpipeline.routing.domain.Choosing;
import io.leadpipeline.routing.domain.Desk;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Move;
import io.leadpipeline.routing.domain.Pick;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Offers leads that nobody could take to whoever can take them now, hottest first, then oldest. It
 * looks without locks who could get what, and only those are locked and chosen for in earnest.
 */
public final class HandOutWaiting {
  private static final int AT_ONCE = 50;
  private static final int MOST = 5_000;
  private static final long UNKNOWN = -1;

  private final HandoffBook handoffs;
  private final DeskBook desks;
  private final Rota rota;
  private final RecordMoves moves;
  private final RulesInForce rules;
  private final TransactionOperations transactions;
  private final Clock clock;
  private volatile long length = UNKNOWN;

  public HandOutWaiting(
      HandoffBook handoffs,
      DeskBook desks,
      Rota rota,
      RecordMoves moves,
      RulesInForce rules,
      TransactionOperations transactions,
      Clock clock) {
    this.handoffs = handoffs;
    this.desks = desks;
    this.rota = rota;
    this.moves = moves;
    this.rules = rules;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How many leads waited for a rep at the end of the last look; -1 while nobody can tell. */
  public long length() {
    return length;
  }

  /** Looks once through the waiting line. */
  public void handOut() {
    try {
      List<UUID> takeable = takeable();
      for (int i = 0; i < takeable.size(); i += AT_ONCE) {
        List<UUID> some = takeable.subList(i, Math.min(i + AT_ONCE, takeable.size()));
        transactions.executeWithoutResult(_ -> place(some));
      }
      length = handoffs.countWaiting();
    } catch (RuntimeException away) {
      length = UNKNOWN;
      throw away;
    }
  }

  /** In their order, those for whom there is somebody now. */
  private List<UUID> takeable() {
    Instant now = clock.instant();
    List<Handoff> line = handoffs.waiting(MOST);
    if (line.isEmpty() || isNobodyThere(now)) {
      return line.stream().filter(one -> one.request().test()).map(Handoff::id).toList();
    }
    Choosing choosing = new Choosing(rota.look(line, List.of()), rules.duty(), now);
    List<UUID> takeable = new ArrayList<>();
    for (Handoff handoff : line) {
      if (handoff.request().test() || isTaken(choosing, handoff)) {
        takeable.add(handoff.id());
      }
    }
    return takeable;
  }

  private boolean isNobodyThere(Instant now) {
    return rota.people().stream().noneMatch(person -> rules.duty().comesBy(person, now));
  }

  private static boolean isTaken(Choosing choosing, Handoff handoff) {
    if (choosing.look(handoff, "turn") instanceof Pick.To to) {
      choosing.give(to.rep());
      return true;
    }
    return false;
  }

  private void place(List<UUID> ids) {
    List<UUID> leads = handoffs.find(ids).values().stream().map(Handoff::leadId).toList();
    Map<UUID, Desk> locked = desks.read(leads, Set.of(), Locking.FOR_UPDATE).desks();
    Map<UUID, Handoff> found = handoffs.find(ids);
    List<Move> placed = new ArrayList<>();
    for (UUID id : ids) {
      Handoff handoff = found.get(id);
      Desk desk = handoff == null ? null : locked.get(handoff.leadId());
      if (handoff != null && handoff.isWaiting() && desk != null && desk.copy().lead() != null) {
        placed.add(new Move.Place(handoff, desk.copy().lead(), null));
      }
    }
    desks.touch(placed.stream().map(move -> move.handoff().leadId()).toList());
    moves.record(placed);
  }
}
