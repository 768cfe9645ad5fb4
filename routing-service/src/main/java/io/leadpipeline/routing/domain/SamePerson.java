package io.leadpipeline.routing.domain;

import static java.util.Objects.requireNonNull;

import io.leadpipeline.events.StageEvent.LeadsMerged;
import io.leadpipeline.events.StageEvent.LeadsSplit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of open handoffs when two leads turn out to be one person, or one to be two. */
final class SamePerson {
  private final Drafts drafts;

  SamePerson(Drafts drafts) {
    this.drafts = drafts;
  }

  Verdict merged(LeadsMerged event) {
    UUID survivorId = drafts.resolve(event.survivorId());
    UUID absorbedId = drafts.resolve(event.absorbedId());
    if (survivorId.equals(absorbedId)) {
      return event.about().leadId().equals(survivorId)
          ? drafts.tell(event.about(), event.lead())
          : Verdict.EFFECTIVE;
    }
    Draft draft = drafts.join(survivorId, absorbedId);
    keepOne(draft, draft.desk(survivorId), draft.desk(absorbedId), event);
    draft.merge(absorbedId, survivorId);
    drafts.alias(absorbedId, survivorId);
    return Verdict.EFFECTIVE;
  }

  private void keepOne(Draft draft, Desk survivor, Desk absorbed, LeadsMerged event) {
    LeadCopy copy = mergedCopy(survivor, event);
    Handoff ours = survivor.open();
    Handoff theirs = absorbed.open() == null ? null : absorbed.open().movedTo(survivor.leadId());
    Handoff stays = staying(ours, theirs);
    Handoff goes = stays != null && stays.equals(ours) ? theirs : ours;
    if (goes != null) {
      draft.withdraw(drafts.withdrawal(draft.calm(goes), event.lead(), "merged"));
    }
    String owner = survivor.lastOwner() == null ? absorbed.lastOwner() : survivor.lastOwner();
    draft.put(new Desk(survivor.leadId(), survivor.revision(), copy, stays, owner));
    draft.put(absorbed.cleared());
  }

  /** An event under the absorbed key carries that lead's version, which says nothing here. */
  private static LeadCopy mergedCopy(Desk survivor, LeadsMerged event) {
    if (event.about().leadId().equals(survivor.leadId())) {
      return survivor.copy().told(event.about(), event.lead());
    }
    return survivor.copy().lead() == null
        ? new LeadCopy(survivor.leadId(), 0, event.about().test(), event.lead())
        : survivor.copy();
  }

  /** Of two open handoffs the accepted one stays, else the older. */
  private static @Nullable Handoff staying(@Nullable Handoff one, @Nullable Handoff other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    if (one.isOwned() != other.isOwned()) {
      return one.isOwned() ? one : other;
    }
    return other.request().at().isBefore(one.request().at()) ? other : one;
  }

  Verdict split(LeadsSplit event) {
    UUID splitOff = event.splitOffId();
    UUID kept = drafts.resolve(event.keptId());
    boolean undoesMerge = drafts.unalias(splitOff);
    Draft draft = drafts.join(kept, splitOff);
    draft.split(new Draft.Split(splitOff, kept, Set.copyOf(event.movedSignals()), undoesMerge));
    draft.put(draft.desk(splitOff).with(provisional(draft.desk(splitOff).copy(), event)));
    handOver(draft, kept, splitOff, event);
    return drafts.tell(event.about(), event.lead());
  }

  /**
   * Until its own event comes, which has any higher version, the lead is known as it was merged.
   */
  private static LeadCopy provisional(LeadCopy copy, LeadsSplit event) {
    return copy.lead() == null && !copy.isErased()
        ? new LeadCopy(copy.leadId(), 0, event.about().test(), event.lead())
        : copy;
  }

  /** An open handoff goes with the signal that asked for it, to a lead that may have its own. */
  private void handOver(Draft draft, UUID kept, UUID splitOff, LeadsSplit event) {
    Handoff open = draft.desk(kept).open();
    if (open == null || !event.movedSignals().contains(open.request().causeId())) {
      return;
    }
    Handoff own = draft.desk(splitOff).open();
    Handoff moved = draft.calm(open).movedTo(splitOff);
    Handoff stays = own == null ? moved : requireNonNull(staying(own, moved));
    if (own != null) {
      Handoff goes = stays.equals(own) ? moved : own;
      draft.withdraw(drafts.withdrawal(draft.calm(goes), event.lead(), "split"));
    }
    draft.put(draft.desk(kept).with((Handoff) null));
    draft.put(draft.desk(splitOff).with(stays));
  }
}
