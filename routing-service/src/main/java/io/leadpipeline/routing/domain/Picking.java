package io.leadpipeline.routing.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles the moves of one transaction, whose teams are locked, one after the other. */
public final class Picking {
  private final Floor floor;
  private final Choosing choosing;
  private final DutyPlan duty;
  private final Instant now;
  private final Ladder ladder;
  private final Minutes minutes;
  private final Deadlines deadlines;

  /**
   * With the state of this moment.
   *
   * @param mostHops how many reps are asked before the fallback owner
   */
  public Picking(Floor floor, DutyPlan duty, int mostHops, Instant now) {
    this.floor = floor;
    this.duty = duty;
    this.now = now;
    this.choosing = new Choosing(floor, duty, now);
    this.minutes = new Minutes(now);
    this.deadlines = new Deadlines(floor.people(), duty, now);
    this.ladder = new Ladder(floor.people(), new Seating(), mostHops);
  }

  /** True when settling it takes a team's next rep. */
  public static boolean needsChoice(Move move) {
    return switch (move) {
      case Move.Place _, Move.PassOn _, Move.Expire _, Move.Assign _ ->
          !move.handoff().request().test();
      case Move.Remind _,
          Move.Hurry _,
          Move.Overdue _,
          Move.Alarm _,
          Move.Snooze _,
          Move.Accept _,
          Move.Contact _,
          Move.Close _,
          Move.Withdraw _ ->
          false;
    };
  }

  /** What the move leads to, in the order it is told. */
  public List<Settled> settle(Move move) {
    return switch (move) {
      case Move.Place place -> place(place);
      case Move.PassOn pass -> passOn(pass);
      case Move.Expire expire -> ladder.expired(expire);
      case Move.Assign assign -> assigned(assign);
      case Move.Overdue overdue -> ladder.overdue(overdue);
      case Move.Remind m -> List.of(new Settled.Reminded(m.handoff(), m.lead()));
      case Move.Hurry m -> List.of(hurried(m));
      case Move.Alarm m ->
          List.of(new Settled.Escalated(m.handoff(), m.lead(), m.told(), "unassigned"));
      case Move.Snooze m ->
          List.of(new Settled.Noted(deadlines.toCall(m.handoff()), m.lead(), "SNOOZED"));
      case Move.Accept m -> List.of(new Settled.Accepted(deadlines.toCall(m.handoff()), m.lead()));
      case Move.Contact m -> List.of(new Settled.Contacted(m.handoff(), m.lead(), m.how()));
      case Move.Close m ->
          List.of(new Settled.Closed(m.handoff(), m.lead(), m.outcome(), m.reason(), m.sale()));
      case Move.Withdraw m ->
          List.of(new Settled.Withdrawn(m.handoff(), m.lead(), m.reason(), m.owned()));
    };
  }

  public Map<String, Salesperson> people() {
    return floor.people();
  }

  /** The ledger's new lines. */
  public List<Choice> choices() {
    return minutes.choices();
  }

  /** Why each lead went where it went. */
  public List<Decision> decisions() {
    return minutes.decisions();
  }

  /** The ledger's new lines about turns without a lead. */
  public List<TurnChange> turnChanges() {
    return choosing.turnChanges();
  }

  /** Seats whose turns or presence changed. */
  public Collection<Seat> movedSeats() {
    return choosing.changedSeats();
  }

  private List<Settled> place(Move.Place move) {
    Handoff handoff = move.handoff();
    boolean isNew = handoff.version() == 0;
    if (isNew && !handoff.request().test() && choosing.isLineFirst(handoff)) {
      return List.of(leftWaiting(handoff.leftWaiting(), move, "in-line", null, List.of()));
    }
    return switch (pick(handoff, "turn")) {
      case Pick.To to -> offered(handoff, move, to);
      case Pick.Nobody nobody ->
          isNew
              ? List.of(
                  leftWaiting(
                      handoff.leftWaiting(),
                      move,
                      nobody.reason(),
                      nobody.until(),
                      nobody.considered()))
              : List.of();
    };
  }

  /** An owner who is not there gets word of it. */
  private List<Settled> offered(Handoff handoff, Move move, Pick.To to) {
    Handoff offered = handoff.offeredTo(to.rep(), now, to.due());
    Settled told = new Settled.Offered(offered, move.lead());
    return to.copyTo() == null
        ? List.of(told)
        : List.of(
            told,
            new Settled.Escalated(
                offered.toldAgain(), move.lead(), List.of(to.copyTo()), "owner-away"));
  }

  private List<Settled> passOn(Move.PassOn move) {
    Handoff handoff = move.handoff();
    if (Credit.isEarnedBy(move.reason())) {
      choosing.credit(move.from(), handoff);
    }
    Pick pick = pick(handoff, move.reason());
    Handoff passed = passedTo(handoff, pick);
    Handoff told = passed.toldAgain();
    return List.of(
        new Settled.Passed(passed, move.lead(), move.from(), move.reason(), handoff.isOwned()),
        told.isOffered()
            ? new Settled.Offered(told, move.lead())
            : leftWaiting(told, move, "nobody-left", until(pick), pick.considered()));
  }

  private Handoff passedTo(Handoff handoff, Pick pick) {
    return switch (pick) {
      case Pick.To to -> handoff.offeredTo(to.rep(), now, to.due());
      case Pick.Nobody _ ->
          ladder
              .fallback(handoff)
              .map(owner -> given(handoff, owner, "fallback"))
              .orElseGet(handoff::leftWaiting);
    };
  }

  private List<Settled> assigned(Move.Assign move) {
    String from = move.handoff().rep();
    Handoff given = given(move.handoff(), move.to(), "reassigned");
    return from == null
        ? List.of(new Settled.Offered(given, move.lead()))
        : List.of(
            new Settled.Passed(given, move.lead(), from, move.reason(), move.handoff().isOwned()),
            new Settled.Offered(given.toldAgain(), move.lead()));
  }

  private Settled hurried(Move.Hurry move) {
    Handoff handoff = deadlines.ofHurried(move.handoff());
    if (handoff.isWaiting()) {
      return new Settled.Noted(handoff, move.lead(), Settled.Noted.HURRIED);
    }
    return handoff.isOffered()
        ? new Settled.Offered(handoff, move.lead())
        : new Settled.Reminded(handoff, move.lead());
  }

  private Handoff given(Handoff handoff, String rep, String why) {
    minutes.decide(handoff, handoff.hop() + 1, rep, why, List.of());
    minutes.note(handoff, rep, why, choosing.give(rep));
    return handoff.offeredTo(rep, now);
  }

  /** Chooses, and notes what that changes. */
  private Pick pick(Handoff handoff, String why) {
    if (handoff.request().test()) {
      return testRep(handoff);
    }
    Pick pick = choosing.look(handoff, why);
    if (pick instanceof Pick.To to) {
      minutes.decide(handoff, handoff.hop() + 1, to.rep(), to.why(), pick.considered());
      minutes.note(handoff, to.rep(), to.why(), choosing.give(to.rep()));
    }
    return pick;
  }

  private Pick testRep(Handoff handoff) {
    Pick pick = choosing.lookForTestRep(handoff);
    if (pick instanceof Pick.To to) {
      minutes.note(handoff, to.rep(), to.why(), 0);
    }
    return pick;
  }

  private Settled leftWaiting(
      Handoff left,
      Move move,
      String reason,
      @Nullable Instant until,
      List<Considered> considered) {
    minutes.decide(left, left.hop(), null, reason, considered);
    return new Settled.Waiting(left, move.lead(), reason, until);
  }

  private static @Nullable Instant until(Pick pick) {
    return pick instanceof Pick.Nobody nobody ? nobody.until() : null;
  }

  /** The ladder's way to the seats. */
  private final class Seating implements Ladder.Seating {
    @Override
    public Set<String> asked(Handoff handoff) {
      return choosing.askedBefore(handoff);
    }

    @Override
    public Optional<Handoff> next(Handoff handoff, String why) {
      return pick(handoff, why) instanceof Pick.To to
          ? Optional.of(handoff.offeredTo(to.rep(), now, to.due()))
          : Optional.empty();
    }

    @Override
    public Handoff give(Handoff handoff, String rep, String why) {
      return given(handoff, rep, why);
    }

    @Override
    public boolean isThere(Salesperson person) {
      return person.active() && duty.of(person).isOpen(now);
    }
  }
}
