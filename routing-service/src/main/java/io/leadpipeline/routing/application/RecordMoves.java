package io.leadpipeline.routing.application;

import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Move;
import io.leadpipeline.routing.domain.Picking;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Seat;
import io.leadpipeline.routing.domain.Settled;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes and announces decided changes in the current transaction. Whoever is to be chosen is
 * chosen here, for the whole batch at once, under the locks of the teams.
 */
public final class RecordMoves {
  private final HandoffBook handoffs;
  private final Rota rota;
  private final Announcements announcements;
  private final Outbox outbox;
  private final FollowUp followUp;
  private final int mostHops;
  private final Clock clock;

  public RecordMoves(
      HandoffBook handoffs,
      Rota rota,
      Announcements announcements,
      Outbox outbox,
      FollowUp followUp,
      int mostHops,
      Clock clock) {
    this.handoffs = handoffs;
    this.rota = rota;
    this.announcements = announcements;
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
    Picking picking = picking(moves);
    List<Settled> settled =
        followUp.complete(moves.stream().flatMap(move -> picking.settle(move).stream()).toList());
    rota.record(picking.choices(), picking.movedSeats());
    Collection<Handoff> last = lastOfEach(settled);
    handoffs.save(last);
    followUp.see(settled, last, clock.instant());
    Map<String, Salesperson> people = picking.people();
    outbox.write(settled.stream().flatMap(one -> announcements.of(one, people).stream()).toList());
  }

  private Picking picking(List<? extends Move> moves) {
    List<Handoff> open =
        moves.stream().filter(Picking::needsChoice).map(move -> move.handoff()).toList();
    Set<String> teams = open.stream().map(Handoff::team).collect(Collectors.toSet());
    Map<String, List<Seat>> seats = open.isEmpty() ? Map.of() : rota.lockSeats(teams);
    Map<UUID, Set<String>> asked =
        open.isEmpty() ? Map.of() : rota.asked(open.stream().map(Handoff::id).toList());
    Map<String, Salesperson> people =
        rota.people().stream().collect(Collectors.toMap(Salesperson::id, Function.identity()));
    return new Picking(people, seats, asked, mostHops, clock.instant());
  }

  private static Collection<Handoff> lastOfEach(List<Settled> settled) {
    return settled.stream()
        .map(Settled::handoff)
        .collect(Collectors.toMap(Handoff::id, Function.identity(), (_, last) -> last))
        .values();
  }
}
