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
 * @param progress how far the clock of this state has run
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
    @Nullable String reason,
    Progress progress) {
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
        null,
        Progress.NONE);
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

  /** True while anybody in the team may take it. */
  public boolean isForTeam() {
    return isOffered() && progress.forTeam();
  }

  /** True while this very offer is the one that counts. */
  public boolean isHeldBy(String who, int offer) {
    return who.equals(rep) && hop == offer;
  }

  public Handoff offeredTo(String next, Instant now) {
    return offeredTo(next, now, now.plus(request.clock()));
  }

  /** Offered with a clock that ends at {@code due}. */
  public Handoff offeredTo(String next, Instant now, Instant due) {
    Trail offered = trail.routed() == null ? trail.withRouted(now) : trail;
    return with(HandoffState.OFFERED, next, hop + 1, offered, now, due, Progress.NONE);
  }

  /** The same state told once more under the next version. */
  public Handoff toldAgain() {
    return with(progress);
  }

  public Handoff leftWaiting() {
    return with(HandoffState.WAITING, null, hop, trail, offeredAt, null, Progress.NONE);
  }

  public Handoff reminded() {
    return with(progress.reminded());
  }

  /** Told to others once its clock was over; nothing follows by itself any more. */
  public Handoff leftToItself() {
    return with(progress.othersTold());
  }

  /** Anybody in the team may take it from now on. */
  Handoff openToTeam() {
    return at(version, request, dueAt, progress.openToTeam());
  }

  /** More time to reach the person; no new version, as it concerns nobody else. */
  public Handoff snoozed(Instant until) {
    return at(version, request, dueAt, progress.snoozedUntil(until));
  }

  /** Taken by whoever accepts, to be contacted by then. */
  public Handoff accepted(String who, Instant now, Instant contactBy) {
    Trail answered = trail.withAcknowledged(now);
    Progress contact = Progress.contactBy(contactBy);
    return with(HandoffState.ACCEPTED, who, hop, answered, offeredAt, null, contact);
  }

  public Handoff contacted(Instant now) {
    Trail reached = trail.withContacted(now);
    return with(HandoffState.CONTACTED, rep, hop, reached, offeredAt, null, Progress.NONE);
  }

  public Handoff closed(OutcomeKind how, @Nullable String why, Instant now) {
    return ended(HandoffState.CLOSED, how, why, now);
  }

  public Handoff withdrawn(String why, Instant now) {
    return ended(HandoffState.WITHDRAWN, null, why, now);
  }

  /** True when it goes with the person who is split off. */
  boolean isOf(Draft.Split split) {
    return leadId.equals(split.kept()) && split.causes().contains(request.causeId());
  }

  /** True when another request leaves less time than there is now. */
  boolean isHurriedBy(Request other) {
    return state.equals(HandoffState.CONTACTED) || other.clock().compareTo(request.clock()) < 0;
  }

  /** With the clock of a hotter request, which starts now. */
  Handoff hurriedBy(Request hotter, Instant contactBy) {
    Request sooner = request.withClock(hotter.clock());
    if (isOffered()) {
      return at(version + 1, sooner, hotter.at().plus(hotter.clock()), Progress.NONE);
    }
    return state.equals(HandoffState.ACCEPTED)
        ? at(version + 1, sooner, null, Progress.contactBy(contactBy))
        : at(isWaiting() ? version : version + 1, sooner, null, progress);
  }

  Handoff dueBy(Instant due) {
    return at(version, request, due, progress);
  }

  Handoff toBeCalledBy(Instant at) {
    return at(version, request, dueAt, progress.calledBy(at));
  }

  /** The same handoff of the lead that absorbed this one, or was split off. */
  public Handoff movedTo(UUID lead) {
    return new Handoff(
        id, lead, request, state, team, rep, hop, version, trail, offeredAt, dueAt, closedAt,
        outcome, reason, progress);
  }

  private Handoff with(Progress next) {
    return at(version + 1, request, dueAt, next);
  }

  private Handoff at(long next, Request asked, @Nullable Instant due, Progress reached) {
    return new Handoff(
        id, leadId, asked, state, team, rep, hop, next, trail, offeredAt, due, closedAt, outcome,
        reason, reached);
  }

  private Handoff with(
      HandoffState next,
      @Nullable String who,
      int nextHop,
      Trail nextTrail,
      @Nullable Instant offered,
      @Nullable Instant due,
      Progress reached) {
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
        reason,
        reached);
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
        why,
        Progress.NONE);
  }
}
