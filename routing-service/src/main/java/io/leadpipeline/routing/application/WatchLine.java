package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Move;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.WaitingLead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells the managers of leads that wait too long. A lead that waits for the morning waits too long
 * only once the morning is over by so much.
 */
public final class WatchLine {
  private static final int MOST = 5_000;

  private final Insight insight;
  private final HandoffBook handoffs;
  private final ChangeHandoff change;
  private final Rota rota;
  private final Duration patience;
  private final Clock clock;
  private volatile List<UUID> late = List.of();

  public WatchLine(
      Insight insight,
      HandoffBook handoffs,
      ChangeHandoff change,
      Rota rota,
      Duration patience,
      Clock clock) {
    this.insight = insight;
    this.handoffs = handoffs;
    this.change = change;
    this.rota = rota;
    this.patience = patience;
    this.clock = clock;
  }

  /** Looks once; each lead is told of once. */
  public void look() {
    Instant now = clock.instant();
    List<WaitingLead> waiting =
        handoffs.countWaiting() == 0
            ? List.of()
            : insight.line(MOST).stream().filter(lead -> isLate(lead, now)).toList();
    waiting.stream().filter(lead -> lead.alarmedAt() == null).forEach(lead -> alarm(lead, now));
    late = waiting.stream().map(lead -> lead.handoff().id()).toList();
  }

  /** Who waited too long at the last look. */
  public List<UUID> late() {
    return late;
  }

  private boolean isLate(WaitingLead lead, Instant now) {
    return !lead.handoff().request().test() && !lead.overdueSince().plus(patience).isAfter(now);
  }

  private void alarm(WaitingLead lead, Instant now) {
    insight.noteAlarm(List.of(lead.handoff().id()), now);
    List<String> managers = managers(lead.handoff().team());
    change.change(
        lead.handoff().id(),
        (handoff, known) -> {
          Optional<Move> move =
              handoff.isWaiting() && !managers.isEmpty()
                  ? Optional.of(new Move.Alarm(handoff.toldAgain(), known, managers))
                  : Optional.empty();
          return move;
        },
        move -> move);
  }

  private List<String> managers(String team) {
    return rota.people().stream()
        .filter(one -> one.active() && !one.test() && one.weight() == 0)
        .filter(one -> one.team().equals(team))
        .map(Salesperson::id)
        .toList();
  }
}
