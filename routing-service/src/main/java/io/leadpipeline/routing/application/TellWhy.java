package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Decision;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.LedgerLine;
import io.leadpipeline.routing.domain.Placement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Why a lead went to whom it went, and whose turn it is next. */
public final class TellWhy {
  private static final int LEDGER_LINES = 50;

  private final HandoffBook handoffs;
  private final Insight insight;

  public TellWhy(HandoffBook handoffs, Insight insight) {
    this.handoffs = handoffs;
    this.insight = insight;
  }

  /** Everything that was noted when a handoff was given to somebody, or left waiting. */
  public record Reasons(Handoff handoff, Placement placement, List<Decision> decisions) {
    public Reasons {
      decisions = List.copyOf(decisions);
    }
  }

  public Optional<Reasons> of(UUID handoffId) {
    return handoffs
        .find(handoffId)
        .map(handoff ->
            new Reasons(
                handoff,
                insight.placement(handoffId).orElseGet(() -> Placement.none(handoffId)),
                insight.decisions(handoffId)));
  }

  /** The newest lines of a team's ledger, newest first. */
  public List<LedgerLine> ledger(String team) {
    return insight.ledger(team, LEDGER_LINES);
  }
}
