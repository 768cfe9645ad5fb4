package io.leadpipeline.routing.domain;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was decided about one lead, or about several that were merged: recorded as a whole, or not
 * at all if one of them changed in the meantime.
 */
public final class Draft {
  private final Map<UUID, Desk> desks = new LinkedHashMap<>();
  private final Map<UUID, UUID> requests = new LinkedHashMap<>();
  private final Map<UUID, UUID> merged = new LinkedHashMap<>();
  private final Set<UUID> splitOff = new LinkedHashSet<>();
  private final Map<UUID, Handoff> started = new LinkedHashMap<>();
  private final Map<UUID, Move.Withdraw> withdrawn = new LinkedHashMap<>();
  private final Map<UUID, Verdict> verdicts = new HashMap<>();

  Draft(Desk desk) {
    desks.put(desk.leadId(), desk);
  }

  void absorb(Draft other) {
    desks.putAll(other.desks);
    requests.putAll(other.requests);
    merged.putAll(other.merged);
    splitOff.addAll(other.splitOff);
    started.putAll(other.started);
    withdrawn.putAll(other.withdrawn);
    verdicts.putAll(other.verdicts);
  }

  Desk desk(UUID leadId) {
    return requireNonNull(desks.get(leadId));
  }

  void put(Desk desk) {
    desks.put(desk.leadId(), desk);
  }

  void start(Handoff handoff) {
    started.put(handoff.id(), handoff);
    requests.put(handoff.request().causeId(), handoff.id());
  }

  void attach(UUID causeId, Handoff open) {
    requests.put(causeId, open.id());
  }

  /** A handoff that nobody was ever told of may still be withdrawn: it is then told as that. */
  void withdraw(Move.Withdraw move) {
    withdrawn.put(move.handoff().id(), move);
    started.remove(move.handoff().id());
  }

  void merge(UUID absorbed, UUID survivor) {
    merged.replaceAll((_, old) -> old.equals(absorbed) ? survivor : old);
    merged.put(absorbed, survivor);
    started.replaceAll((_, one) -> one.leadId().equals(absorbed) ? one.movedTo(survivor) : one);
  }

  void split(UUID leadId) {
    merged.remove(leadId);
    splitOff.add(leadId);
  }

  void judge(UUID eventId, Verdict verdict) {
    verdicts.put(eventId, verdict);
  }

  /** Every desk that was read, with its newest content; all must still be unchanged. */
  public Map<UUID, Desk> desks() {
    return Map.copyOf(desks);
  }

  /** Causes taken, with the handoff each started or joined. */
  public Map<UUID, UUID> requests() {
    return Map.copyOf(requests);
  }

  /** Absorbed leads with their survivors. */
  public Map<UUID, UUID> merged() {
    return Map.copyOf(merged);
  }

  public Set<UUID> splitOff() {
    return new HashSet<>(splitOff);
  }

  /** New handoffs, for each of which somebody is to be chosen. */
  public List<Move.Place> places() {
    return started.values().stream().map(this::place).toList();
  }

  public List<Move.Withdraw> withdrawn() {
    return List.copyOf(withdrawn.values());
  }

  public Map<UUID, Verdict> verdicts() {
    return Map.copyOf(verdicts);
  }

  private Move.Place place(Handoff handoff) {
    Desk desk = desk(handoff.leadId());
    return new Move.Place(handoff, requireNonNull(desk.copy().lead()), desk.lastOwner());
  }
}
