package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Decision;
import io.leadpipeline.routing.domain.LedgerLine;
import io.leadpipeline.routing.domain.Placement;
import io.leadpipeline.routing.domain.ResponseFigures;
import io.leadpipeline.routing.domain.WaitingLead;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What can be told of how leads were shared out. */
public interface Insight {
  /** The newest lines of a team's ledger, newest first. */
  List<LedgerLine> ledger(String team, int atMost);

  /** Why a handoff went where it went, in order. */
  List<Decision> decisions(UUID handoffId);

  Optional<Placement> placement(UUID handoffId);

  /** The waiting line, hottest first, then oldest. */
  List<WaitingLead> line(int atMost);

  /** Notes that a manager was told of leads that wait too long. */
  void noteAlarm(Collection<UUID> handoffIds, Instant at);

  List<ResponseFigures> response(Instant from, Instant to, By by);

  /** How many leads came on each day of the week since then, by UTC. */
  Map<DayOfWeek, Long> perDay(Instant since);

  /** What figures are counted by. */
  enum By {
    REP,
    TEAM,
    SOURCE
  }
}
