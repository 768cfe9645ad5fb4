package io.leadpipeline.routing.domain;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Trail;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The offer of one lead to one rep, with its clock. Every change is a new value with the next
 * version, and every version is told as one event.
 *
 * @param rep whoever holds it; none while it waits
 * @param hop how many reps it was offered to
 * @param version 0 until it is first told
 * @param dueAt when the offer passes on; none once it is answered
 */
public record Handoff(
    UUID id,
    UUID leadId,
    Request request,
    HandoffState state,
    String team,
    @Nullable String rep,
    int hop,
    long version,
    Trail trail,
    @Nullable Instant offeredAt,
    @Nullable Instant dueAt,
    @Nullable Instant closedAt,
    @Nullable OutcomeKind outcome,
    @Nullable String reason) {
  private static final Set<HandoffState> OPEN =
      Set.of(
          HandoffState.WAITING,
          HandoffState.OFFERED,
          HandoffState.ACCEPTED,
          HandoffState.CONTACTED);

  /** A handoff that nobody was chosen for yet. */
  public static Handoff requested(UUID leadId, String team, Request request) {
    return new Handoff(
        Ids.handoff(request.causeId()),
        leadId,
        request,
        HandoffState.WAITING,
        team,
        null,
        0,
        0,
        request.trail(),
        null,
        null,
        null,
        null,
        null);
  }

  public boolean isOpen() {
    return OPEN.contains(state);
  }

  public boolean isWaiting() {
    return state.equals(HandoffState.WAITING);
  }

  public boolean isOffered() {
    return state.equals(HandoffState.OFFERED);
  }

  /** True from acceptance on: sales works on the lead. */
  public boolean isOwned() {
    return state.equals(HandoffState.ACCEPTED) || state.equals(HandoffState.CONTACTED);
  }

  /** True while this very offer is the one that counts. */
  public boolean isHeldBy(String who, int offer) {
    return who.equals(rep) && hop == offer;
  }

  public Handoff offeredTo(String next, Instant now) {
    Trail offered = trail.routed() == null ? trail.withRouted(now) : trail;
    return with(HandoffState.OFFERED, next, hop + 1, offered, now, now.plus(request.clock()));
  }

  /** The same state told once more under the next version. */
  public Handoff toldAgain() {
    return with(state, rep, hop, trail, offeredAt, dueAt);
  }

  public Handoff leftWaiting() {
    return with(HandoffState.WAITING, null, hop, trail, offeredAt, null);
  }

  public Handoff accepted(Instant now) {
    return with(HandoffState.ACCEPTED, rep, hop, trail.withAcknowledged(now), offeredAt, null);
  }

  public Handoff contacted(Instant now) {
    return with(HandoffState.CONTACTED, rep, hop, trail.withContacted(now), offeredAt, null);
  }

  public Handoff closed(OutcomeKind how, @Nullable String why, Instant now) {
    return ended(HandoffState.CLOSED, how, why, now);
  }

  public Handoff withdrawn(String why, Instant now) {
    return ended(HandoffState.WITHDRAWN, null, why, now);
  }

  /** The same handoff of the lead that absorbed this one. */
  public Handoff movedTo(UUID survivor) {
    return new Handoff(
        id, survivor, request, state, team, rep, hop, version, trail, offeredAt, dueAt, closedAt,
        outcome, reason);
  }

  private Handoff with(
      HandoffState next,
      @Nullable String who,
      int nextHop,
      Trail nextTrail,
      @Nullable Instant offered,
      @Nullable Instant due) {
    return new Handoff(
        id,
        leadId,
        request,
        next,
        team,
        who,
        nextHop,
        version + 1,
        nextTrail,
        offered,
        due,
        closedAt,
        outcome,
        reason);
  }

  private Handoff ended(
      HandoffState how, @Nullable OutcomeKind result, @Nullable String why, Instant now) {
    return new Handoff(
        id,
        leadId,
        request,
        how,
        team,
        rep,
        hop,
        version + 1,
        trail,
        offeredAt,
        null,
        now,
        result,
        why);
  }
}
