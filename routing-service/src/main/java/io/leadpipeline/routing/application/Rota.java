package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.Choice;
import io.leadpipeline.routing.domain.Decision;
import io.leadpipeline.routing.domain.Floor;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Placement;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Seat;
import io.leadpipeline.routing.domain.Settled;
import io.leadpipeline.routing.domain.TurnChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who sells, and whose turn it is. */
public interface Rota {
  /** Everybody ever known, also those who left. */
  List<Salesperson> people();

  /**
   * Everything that counts for handing out these handoffs: locks the rows of their teams, and of
   * the teams of the owners that come first, sorted.
   *
   * @param fresh placements that are not stored yet
   */
  Floor lock(Collection<Handoff> handoffs, Collection<Placement> fresh);

  /** The same without locks, to foresee a choice. */
  Floor look(Collection<Handoff> handoffs, Collection<Placement> fresh);

  /** Writes what was chosen, why, and where it put the reps. */
  void record(
      Collection<Choice> choices,
      Collection<Decision> decisions,
      Collection<TurnChange> changes,
      Collection<Seat> seats);

  /** Writes where new handoffs go. */
  void place(Collection<Placement> placements);

  /** Moves handoffs up the line that a raised hand joined. */
  void hurry(Collection<Settled.Noted> hurried);

  /** Writes why handoffs wait, and until when. */
  void leaveWaiting(Collection<Settled.Waiting> waiting);

  /** What the routes of leads from companies with these domains need. */
  Lineup lineup(Collection<String> domains);

  /** Notes who deals with somebody of a company, by the company's domain. */
  void know(Map<String, String> owners);
}
