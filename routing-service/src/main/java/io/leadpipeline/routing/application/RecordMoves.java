package io.leadpipeline.routing.application;

import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.routing.domain.Floor;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Move;
import io.leadpipeline.routing.domain.Picking;
import io.leadpipeline.routing.domain.Placement;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Settled;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes and announces decided changes in the current transaction. Whoever is to be chosen is
 * chosen here, for the whole batch at once, under the locks of the teams.
 */
public final class RecordMoves {
  private final HandoffBook handoffs;
  private final Rota rota;
  private final Announcements announcements;
  private final RulesInForce rules;
  private final Outbox outbox;
  private final FollowUp followUp;
  private final int mostHops;
  private final Clock clock;

  public RecordMoves(
      HandoffBook handoffs,
      Rota rota,
      Announcements announcements,
      RulesInForce rules,
      Outbox outbox,
      FollowUp followUp,
      int mostHops,
      Clock clock) {
    this.handoffs = handoffs;
    this.rota = rota;
    this.announcements = announcements;
    this.rules = rules;
    this.outbox = outbox;
    this.followUp = followUp;
    this.mostHops = mostHops;
    this.clock = clock;
  }

  /** Records moves; their leads must be claimed. */
  public void record(List<? extends Move> moves) {
    if (moves.isEmpty()) {
      return;
    }
    List<Placement> fresh = fresh(moves);
    Picking picking = new Picking(floor(moves, fresh), rules.duty(), mostHops, clock.instant());
    List<Settled> settled =
        followUp.complete(moves.stream().flatMap(move -> picking.settle(move).stream()).toList());
    rota.record(
        picking.choices(), picking.decisions(), picking.turnChanges(), picking.movedSeats());
    rota.place(fresh);
    Collection<Handoff> last = lastOfEach(settled);
    handoffs.save(last);
    followUp.see(settled, last, clock.instant());
    rota.leaveWaiting(of(settled, Settled.Waiting.class).toList());
    rota.hurry(of(settled, Settled.Noted.class).filter(Settled.Noted::isHurry).toList());
    rota.know(companies(settled));
    Map<String, Salesperson> people = picking.people();
    outbox.write(settled.stream().flatMap(one -> announcements.of(one, people).stream()).toList());
  }

  private static List<Placement> fresh(List<? extends Move> moves) {
    return of(moves, Move.Place.class).flatMap(Move.Place::placed).toList();
  }

  private Floor floor(List<? extends Move> moves, List<Placement> fresh) {
    List<Handoff> open =
        moves.stream().filter(Picking::needsChoice).map(move -> move.handoff()).toList();
    if (!open.isEmpty()) {
      return rota.lock(open, fresh);
    }
    return Floor.of(
        rota.people().stream().collect(Collectors.toMap(Salesperson::id, Function.identity())));
  }

  /** Whoever takes a lead knows its company from then on. */
  private static Map<String, String> companies(List<Settled> settled) {
    Map<String, String> owners = new HashMap<>();
    of(settled, Settled.Accepted.class)
        .filter(taken -> !taken.handoff().request().test())
        .forEach(taken -> {
          String domain = taken.lead().companyDomain();
          String rep = taken.handoff().rep();
          if (domain != null && rep != null) {
            owners.put(domain, rep);
          }
        });
    return owners;
  }

  private static <T> Stream<T> of(Collection<?> all, Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast);
  }

  private static Collection<Handoff> lastOfEach(List<Settled> settled) {
    return settled.stream()
        .map(Settled::handoff)
        .collect(Collectors.toMap(Handoff::id, Function.identity(), (_, last) -> last))
        .values();
  }
}
