package io.leadpipeline.routing.application;

import io.leadpipeline.events.Lead;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Move;
import io.leadpipeline.routing.domain.Salesperson;
import java.util.Optional;
import java.util.UUID;

/** A manager gives a lead to somebody else, or takes it from a rep who does not call. */
public final class ReassignHandoff {
  private final ChangeHandoff change;
  private final Rota rota;

  public ReassignHandoff(ChangeHandoff change, Rota rota) {
    this.change = change;
    this.rota = rota;
  }

  /** What became of it. */
  public enum Result {
    /** It is done. */
    DONE,
    /** They have it already. */
    UNCHANGED,
    /** The handoff has ended. */
    ENDED,
    /** There is no such person in sales. */
    UNKNOWN_REP,
    /** Nobody has it who could lose it. */
    NOT_HELD
  }

  /** Gives it to this rep, on duty or not; empty when there is no such handoff any more. */
  public Optional<Result> assign(UUID handoffId, String rep, String reason) {
    boolean known =
        rota.people().stream().filter(Salesperson::active).anyMatch(one -> one.id().equals(rep));
    return known
        ? change
            .change(
                handoffId,
                (handoff, lead) -> assigned(handoff, lead, rep, reason),
                decision -> decision.move())
            .map(Decided::result)
        : Optional.of(Result.UNKNOWN_REP);
  }

  /** Takes it from whoever has it; the next in the rotation gets it. */
  public Optional<Result> takeBack(UUID handoffId, String reason) {
    return change
        .change(
            handoffId, (handoff, lead) -> taken(handoff, lead, reason), decision -> decision.move())
        .map(Decided::result);
  }

  private static Decided assigned(Handoff handoff, Lead lead, String rep, String reason) {
    if (!handoff.isOpen()) {
      return new Decided(Result.ENDED, Optional.empty());
    }
    return rep.equals(handoff.rep())
        ? new Decided(Result.UNCHANGED, Optional.empty())
        : done(new Move.Assign(handoff, lead, rep, "reassigned:" + reason));
  }

  private static Decided taken(Handoff handoff, Lead lead, String reason) {
    if (!handoff.isOpen()) {
      return new Decided(Result.ENDED, Optional.empty());
    }
    String holder = handoff.rep();
    return holder == null
        ? new Decided(Result.NOT_HELD, Optional.empty())
        : done(new Move.PassOn(handoff, lead, holder, "taken-back:" + reason));
  }

  private static Decided done(Move move) {
    return new Decided(Result.DONE, Optional.of(move));
  }

  private record Decided(Result result, Optional<Move> move) {}
}
