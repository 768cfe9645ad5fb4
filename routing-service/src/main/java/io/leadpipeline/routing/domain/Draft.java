package io.leadpipeline.routing.domain;

import static java.util.Objects.requireNonNull;

import io.leadpipeline.events.Lead;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private final Map<UUID, Split> splits = new LinkedHashMap<>();
  private final Map<UUID, Handoff> started = new LinkedHashMap<>();
  private final Map<UUID, Placement> placements = new LinkedHashMap<>();
  private final Map<UUID, Move.Withdraw> withdrawn = new LinkedHashMap<>();
  private final Map<UUID, Hurry> hurried = new LinkedHashMap<>();
  private final Map<UUID, Verdict> verdicts = new HashMap<>();

  /** A handoff before and after a hotter request joined it. */
  private record Hurry(Handoff before, Handoff after) {}

  /**
   * Two persons that were taken for one.
   *
   * @param causes the signals of the one who is split off
   * @param undoesMerge whether that lead was an alias so far
   */
  public record Split(UUID splitOff, UUID kept, Set<UUID> causes, boolean undoesMerge) {}

  Draft(Desk desk) {
    desks.put(desk.leadId(), desk);
  }

  void absorb(Draft other) {
    desks.putAll(other.desks);
    requests.putAll(other.requests);
    merged.putAll(other.merged);
    splits.putAll(other.splits);
    hurried.putAll(other.hurried);
    started.putAll(other.started);
    placements.putAll(other.placements);
    withdrawn.putAll(other.withdrawn);
    verdicts.putAll(other.verdicts);
  }

  Desk desk(UUID leadId) {
    return requireNonNull(desks.get(leadId));
  }

  void put(Desk desk) {
    desks.put(desk.leadId(), desk);
  }

  void start(Handoff handoff, Placement placement) {
    started.put(handoff.id(), handoff);
    placements.put(handoff.id(), placement);
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

  /**
   * The handoff as it was before this draft hurried it, which is then forgotten: whatever follows
   * is the next version of what is recorded.
   */
  Handoff calm(Handoff handoff) {
    Hurry hurry = hurried.remove(handoff.id());
    return hurry == null ? handoff : hurry.before().movedTo(handoff.leadId());
  }

  /** A new handoff simply starts with the shorter clock. */
  void hurry(Handoff before, Handoff after) {
    if (started.replace(after.id(), after) == null) {
      hurried.put(after.id(), new Hurry(before, after));
    }
  }

  void merge(UUID absorbed, UUID survivor) {
    merged.replaceAll((_, old) -> old.equals(absorbed) ? survivor : old);
    merged.put(absorbed, survivor);
    started.replaceAll((_, one) -> one.leadId().equals(absorbed) ? one.movedTo(survivor) : one);
  }

  void split(Split split) {
    merged.remove(split.splitOff());
    splits.merge(
        split.splitOff(),
        split,
        (one, again) ->
            new Split(
                one.splitOff(),
                one.kept(),
                one.causes(),
                one.undoesMerge() || again.undoesMerge()));
    started.replaceAll((_, one) -> one.isOf(split) ? one.movedTo(split.splitOff()) : one);
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

  public List<Split> splits() {
    return List.copyOf(splits.values());
  }

  /** Open handoffs that a hotter request joined. */
  public List<Move.Hurry> hurries() {
    return hurried.values().stream()
        .map(hurry -> new Move.Hurry(hurry.after(), leadOf(hurry.after())))
        .toList();
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
    return new Move.Place(handoff, leadOf(handoff), placements.get(handoff.id()));
  }

  /** A handoff may still be under the id of a lead that was absorbed in this draft. */
  private Lead leadOf(Handoff handoff) {
    UUID leadId = merged.getOrDefault(handoff.leadId(), handoff.leadId());
    return requireNonNull(desk(leadId).copy().lead());
  }
}
