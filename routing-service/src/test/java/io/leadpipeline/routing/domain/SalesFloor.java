package io.leadpipeline.routing.domain;

import static io.leadpipeline.routing.domain.Offers.PATIENCE;
import static java.util.Objects.requireNonNull;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.routing.domain.hours.Holidays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Routing without its adapters: rows are maps, timers a queue, and time is what it is told. */
final class SalesFloor {
  private final Crew crew;
  private final DutyPlan duty;
  private final Map<UUID, Placement> placements = new HashMap<>();
  private final Map<UUID, Handoff> handoffs = new LinkedHashMap<>();
  private final Map<UUID, LeadCopy> copies = new HashMap<>();
  private final Map<UUID, UUID> aliases = new HashMap<>();
  private final Set<UUID> causes = new HashSet<>();
  private final Map<UUID, Set<String>> asked = new HashMap<>();
  private final Map<UUID, List<Settled>> told = new HashMap<>();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparing(Timer::at));
  private final Consumer<Settled> heard;
  private Instant now;

  /** A team that never goes home. */
  SalesFloor(Collection<Salesperson> people, Instant start) {
    this(people, new DutyPlan(Holidays.NONE, true), start, _ -> {});
  }

  SalesFloor(
      Collection<Salesperson> people, DutyPlan duty, Instant start, Consumer<Settled> heard) {
    this.crew = new Crew(people);
    this.duty = duty;
    this.now = start;
    this.heard = heard;
  }

  Instant now() {
    return now;
  }

  Crew crew() {
    return crew;
  }

  Collection<Handoff> handoffs() {
    return handoffs.values();
  }

  List<Settled> toldOf(UUID handoff) {
    return told.getOrDefault(handoff, List.of());
  }

  Set<UUID> causes() {
    return causes;
  }

  boolean hasTimerOf(Handoff handoff) {
    return timers.stream().anyMatch(timer -> stillMeans(timer, handoff));
  }

  /** Lets time pass; whatever becomes due on the way happens when it is due. */
  void passTo(Instant later) {
    while (!timers.isEmpty() && !timers.peek().at().isAfter(later)) {
      Timer timer = timers.poll();
      now = timer.at().isAfter(now) ? timer.at() : now;
      strike(timer);
    }
    now = later;
  }

  void hear(StageEvent... events) {
    Casework casework = new Casework(situation(), Cases.ROUTING, PATIENCE, now);
    for (StageEvent event : events) {
      casework.take(UUID.randomUUID(), event, null);
    }
    casework.drafts().forEach(this::record);
  }

  Answered answer(UUID handoffId, String rep, int hop, Answer answer) {
    Handoff handoff = requireNonNull(handoffs.get(handoffId));
    Lead lead = copyOf(handoff).lead();
    if (lead == null) {
      return new Answered.Refused(Answered.Why.ENDED);
    }
    Answered answered = new Answering(PATIENCE, now).apply(handoff, lead, rep, hop, answer);
    if (answered instanceof Answered.Changes(Move move)) {
      settle(List.of(move));
    }
    return answered;
  }

  /** A manager gives it to somebody. */
  void assign(UUID handoffId, String rep, String reason) {
    Handoff handoff = requireNonNull(handoffs.get(handoffId));
    settle(List.of(new Move.Assign(handoff, leadOf(handoff), rep, reason)));
  }

  /** Looks first who could take what, as most of a long line can be taken by nobody. */
  void handOutWaiting() {
    List<Handoff> line = line();
    if (line.isEmpty()) {
      return;
    }
    Choosing choosing = new Choosing(floor(), duty, now);
    for (Handoff waiting : line) {
      if (choosing.look(waiting, "turn") instanceof Pick.To to) {
        choosing.give(to.rep());
        settle(List.of(new Move.Place(waiting, leadOf(waiting), null)));
      }
    }
  }

  /** The waiting line in its order. */
  List<Handoff> line() {
    return handoffs.values().stream()
        .filter(Handoff::isWaiting)
        .sorted(
            Comparator.<Handoff, Heat>comparing(one -> placementOf(one).heat())
                .thenComparing(one -> one.request().at()))
        .toList();
  }

  /** What counts just now. */
  Floor floor() {
    return new Floor(
        crew.people(), crew.seats(), crew.loads(handoffs.values(), now), asked, placements, line());
  }

  private Placement placementOf(Handoff handoff) {
    return placements.getOrDefault(handoff.id(), Placement.none(handoff.id()));
  }

  private void strike(Timer timer) {
    Handoff handoff = requireNonNull(handoffs.get(timer.handoffId()));
    Lead lead = copyOf(handoff).lead();
    if (lead != null && stillMeans(timer, handoff)) {
      NextStep.of(handoff, lead).ifPresent(move -> settle(List.of(move)));
    }
  }

  private static boolean stillMeans(Timer timer, Handoff handoff) {
    return timer.handoffId().equals(handoff.id()) && timer.stillMeans(handoff);
  }

  private void record(Draft draft) {
    draft.desks().values().forEach(desk -> copies.put(desk.leadId(), desk.copy()));
    settle(draft.withdrawn());
    settle(draft.hurries());
    draft
        .merged()
        .forEach((absorbed, survivor) -> {
          aliases.replaceAll((_, old) -> old.equals(absorbed) ? survivor : old);
          aliases.put(absorbed, survivor);
          handoffs.replaceAll(
              (_, one) -> one.leadId().equals(absorbed) ? one.movedTo(survivor) : one);
        });
    draft.splits().forEach(this::split);
    draft
        .places()
        .forEach(move -> move.placed().forEach(one -> placements.put(one.handoffId(), one)));
    settle(draft.places());
    causes.addAll(draft.requests().keySet());
  }

  private void split(Draft.Split split) {
    aliases.remove(split.splitOff());
    handoffs.replaceAll((_, one) -> one.isOf(split) ? one.movedTo(split.splitOff()) : one);
  }

  private void settle(List<? extends Move> moves) {
    for (Move move : moves) {
      Picking picking = new Picking(floor(), duty, PATIENCE.mostHops(), now);
      for (Settled settled : picking.settle(move)) {
        keep(settled);
      }
      crew.note(picking);
      picking
          .choices()
          .forEach(line ->
              asked.computeIfAbsent(line.handoffId(), _ -> new HashSet<>()).add(line.rep()));
      Timer.of(requireNonNull(handoffs.get(move.handoff().id())), PATIENCE).ifPresent(timers::add);
    }
  }

  private void keep(Settled settled) {
    Handoff handoff = settled.handoff();
    handoffs.put(handoff.id(), handoff);
    if (!(settled instanceof Settled.Noted)) {
      told.computeIfAbsent(handoff.id(), _ -> new ArrayList<>()).add(settled);
    }
    heard.accept(settled);
  }

  private Situation situation() {
    Map<UUID, Desk> desks = new TreeMap<>();
    copies.forEach((id, copy) -> desks.put(id, new Desk(id, 1, copy, open(id), lastOwner(id))));
    return new Situation(aliases, desks, causes);
  }

  private @Nullable Handoff open(UUID lead) {
    List<Handoff> open =
        handoffs.values().stream()
            .filter(one -> one.leadId().equals(lead) && one.isOpen())
            .toList();
    if (open.size() > 1) {
      throw new AssertionError("two open handoffs of " + lead + ": " + open);
    }
    return open.isEmpty() ? null : open.getFirst();
  }

  private @Nullable String lastOwner(UUID lead) {
    Optional<Handoff> last =
        handoffs.values().stream()
            .filter(one -> one.leadId().equals(lead) && one.closedAt() != null)
            .filter(one -> one.outcome() != null)
            .reduce((_, later) -> later);
    return last.map(Handoff::rep).orElse(null);
  }

  private Lead leadOf(Handoff handoff) {
    return requireNonNull(copyOf(handoff).lead());
  }

  private LeadCopy copyOf(Handoff handoff) {
    return requireNonNull(copies.get(handoff.leadId()));
  }
}
