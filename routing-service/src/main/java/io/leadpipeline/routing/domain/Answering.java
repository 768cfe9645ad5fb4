package io.leadpipeline.routing.domain;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.routing.domain.Answered.Changes;
import io.leadpipeline.routing.domain.Answered.Known;
import io.leadpipeline.routing.domain.Answered.Refused;
import io.leadpipeline.routing.domain.Answered.Why;
import java.time.Instant;
import java.util.Set;

/** What an answer does to a handoff: only whoever holds this very offer may answer it. */
public final class Answering {
  private static final Set<OutcomeKind> AFTER_QUALIFIED = Set.of(OutcomeKind.WON, OutcomeKind.LOST);

  private final Patience patience;
  private final Instant now;

  /** Answers given at this moment. */
  public Answering(Patience patience, Instant now) {
    this.patience = patience;
    this.now = now;
  }

  /** Applies the answer of a rep to the offer they were made, or that their team was told of. */
  public Answered apply(Handoff handoff, Lead lead, String rep, int hop, Answer answer) {
    if (answer instanceof Answer.Accept && handoff.isForTeam() && handoff.hop() == hop) {
      return accept(handoff, lead, rep);
    }
    if (!handoff.isHeldBy(rep, hop) || handoff.state().equals(HandoffState.WITHDRAWN)) {
      return new Refused(Why.NOT_YOURS);
    }
    return switch (answer) {
      case Answer.Accept _ -> accept(handoff, lead, rep);
      case Answer.Decline decline -> decline(handoff, lead, rep, decline.reason());
      case Answer.Reached reached -> reached(handoff, lead, reached);
      case Answer.Snooze _ -> snooze(handoff, lead);
      case Answer.Ended ended -> ended(handoff, lead, ended);
    };
  }

  private Answered accept(Handoff handoff, Lead lead, String rep) {
    if (handoff.isOffered()) {
      Instant contactBy = now.plus(patience.toContact(lead));
      return new Changes(new Move.Accept(handoff.accepted(rep, now, contactBy), lead));
    }
    return handoff.isOwned() ? new Known() : new Refused(Why.ENDED);
  }

  private static Answered decline(Handoff handoff, Lead lead, String rep, String reason) {
    if (handoff.isOffered()) {
      return new Changes(new Move.PassOn(handoff, lead, rep, "declined:" + reason));
    }
    return new Refused(handoff.isOwned() ? Why.ALREADY_ACCEPTED : Why.ENDED);
  }

  private Answered reached(Handoff handoff, Lead lead, Answer.Reached reached) {
    if (handoff.isOffered()) {
      return new Refused(Why.NOT_ACCEPTED);
    }
    if (!handoff.isOwned()) {
      return new Refused(Why.ENDED);
    }
    return handoff.state().equals(HandoffState.CONTACTED)
        ? new Known()
        : new Changes(new Move.Contact(handoff.contacted(now), lead, reached.how()));
  }

  private Answered snooze(Handoff handoff, Lead lead) {
    if (handoff.isOffered()) {
      return new Refused(Why.NOT_ACCEPTED);
    }
    if (!handoff.isOwned()) {
      return new Refused(Why.ENDED);
    }
    if (handoff.state().equals(HandoffState.CONTACTED)) {
      return new Refused(Why.CONTACTED_ALREADY);
    }
    return handoff.progress().snoozed()
        ? new Refused(Why.SNOOZED_ALREADY)
        : new Changes(new Move.Snooze(handoff.snoozed(now.plus(patience.snooze())), lead));
  }

  private Answered ended(Handoff handoff, Lead lead, Answer.Ended ended) {
    if (handoff.isOffered()) {
      return new Refused(Why.NOT_ACCEPTED);
    }
    if (ended.outcome().equals(handoff.outcome())) {
      return new Known();
    }
    return handoff.isOwned() || maySellAfter(handoff, ended.outcome())
        ? new Changes(
            new Move.Close(
                handoff.closed(ended.outcome(), ended.reason(), now),
                lead,
                ended.outcome(),
                ended.reason(),
                ended.sale()))
        : new Refused(Why.ENDED);
  }

  /** Qualified ends routing's part; whether it was sold becomes known weeks later. */
  private static boolean maySellAfter(Handoff handoff, OutcomeKind outcome) {
    return OutcomeKind.QUALIFIED.equals(handoff.outcome()) && AFTER_QUALIFIED.contains(outcome);
  }
}
