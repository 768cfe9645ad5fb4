package io.leadpipeline.routing.domain;

import static java.util.Objects.requireNonNull;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.StageEvent;
import io.leadpipeline.events.StageEvent.HandRaised;
import io.leadpipeline.events.StageEvent.LeadErased;
import io.leadpipeline.events.StageEvent.LeadUpdated;
import io.leadpipeline.events.StageEvent.LeadsMerged;
import io.leadpipeline.events.StageEvent.LeadsSplit;
import io.leadpipeline.events.StageEvent.StageChanged;
import io.leadpipeline.routing.domain.routes.Routing;
import io.leadpipeline.routing.domain.routes.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a batch of stage events, one after the other, in memory: whom each asks for, what
 * joins an open handoff, what is too old. Who gets the lead is chosen when it is recorded.
 */
public final class Casework {
  private static final Set<Stage> NO_LONGER_WANTED = Set.of(Stage.RECYCLED, Stage.DISQUALIFIED);

  private final Routing routing;
  private final Patience patience;
  private final Instant now;
  private final Map<UUID, UUID> aliases;
  private final Map<UUID, Draft> drafts = new HashMap<>();
  private final Map<UUID, UUID> causes = new HashMap<>();
  private final Situation situation;

  public Casework(Situation situation, Routing routing, Patience patience, Instant now) {
    this.situation = situation;
    this.routing = routing;
    this.patience = patience;
    this.now = now;
    this.aliases = new HashMap<>(situation.aliases());
  }

  /** Takes one event into account. */
  public void take(UUID eventId, StageEvent event, @Nullable String traceparent) {
    Verdict verdict =
        switch (event) {
          case StageChanged changed -> changed(changed, traceparent);
          case HandRaised raised -> raised(raised, traceparent);
          case LeadUpdated updated -> told(updated.about(), updated.lead());
          case LeadsMerged merged -> merged(merged);
          case LeadsSplit split -> split(split);
          case LeadErased erased -> erased(erased.about());
        };
    draftOf(event.about().leadId()).judge(eventId, verdict);
  }

  /** What was decided, each part to be recorded as a whole. */
  public Set<Draft> drafts() {
    return new LinkedHashSet<>(drafts.values());
  }

  private Verdict changed(StageChanged event, @Nullable String traceparent) {
    Verdict told = told(event.about(), event.lead());
    if (told == Verdict.EFFECTIVE && NO_LONGER_WANTED.contains(event.to())) {
      callOff(deskOf(event.about().leadId()), event);
    }
    Way way = way(event.about(), event.lead(), event.to(), null);
    return way.clock()
        .map(clock -> asked(event.about(), clock, event.testAddress(), traceparent))
        .map(request -> request(event.about(), way, request))
        .orElse(told);
  }

  /** What a rep has accepted is theirs to judge, whatever the score says. */
  private void callOff(Desk desk, StageChanged event) {
    Handoff open = desk.open();
    if (open != null && !open.isOwned()) {
      Draft draft = draftOf(desk.leadId());
      String why = event.to().value().toLowerCase(Locale.ROOT);
      draft.withdraw(withdrawal(draft.calm(open), event.lead(), why));
      draft.put(desk.with((Handoff) null));
    }
  }

  private Verdict raised(HandRaised event, @Nullable String traceparent) {
    told(event.about(), event.lead());
    About about = event.about();
    Way way = way(about, event.lead(), event.lead().stage(), event.intent());
    Duration clock = way.clock().orElseThrow();
    return request(about, way, asked(about, clock, event.testAddress(), traceparent));
  }

  /** A late event is judged by the newest state that is known. */
  private Way way(About about, Lead told, Stage stage, @Nullable Intent intent) {
    Desk desk = deskOf(about.leadId());
    Lead newest = desk.copy().lead();
    UUID handoffId = Ids.handoff(about.causeId());
    return routing.way(handoffId, newest == null ? told : newest, stage, intent, desk.lastOwner());
  }

  private Request asked(
      About about, Duration clock, @Nullable String testAddress, @Nullable String traceparent) {
    return new Request(
        about.causeId(),
        about.submissionId(),
        about.test(),
        testAddress,
        clock,
        now,
        about.trail(),
        traceparent);
  }

  private Verdict request(About about, Way way, Request request) {
    if (isKnown(request.causeId())) {
      return Verdict.EFFECTIVE;
    }
    Desk desk = deskOf(about.leadId());
    if (desk.copy().isErased()) {
      return Verdict.REJECTED;
    }
    causes.put(request.causeId(), desk.leadId());
    open(desk, way, request);
    return Verdict.EFFECTIVE;
  }

  private boolean isKnown(UUID causeId) {
    return situation.knownCauses().contains(causeId) || causes.containsKey(causeId);
  }

  private void open(Desk desk, Way way, Request request) {
    Draft draft = draftOf(desk.leadId());
    Handoff open = desk.open();
    if (open != null) {
      attach(draft, desk, open, request);
      return;
    }
    Handoff handoff = Handoff.requested(desk.leadId(), way.team(), request);
    draft.put(desk.with(handoff));
    draft.start(handoff, way.placement());
  }

  private void attach(Draft draft, Desk desk, Handoff open, Request request) {
    draft.attach(request.causeId(), open);
    Lead lead = desk.copy().lead();
    if (lead == null || !open.isHurriedBy(request)) {
      return;
    }
    Handoff calm = draft.calm(open);
    Handoff hurried = calm.hurriedBy(request, now.plus(patience.toContact(lead)));
    draft.hurry(calm, hurried);
    draft.put(desk.with(hurried));
  }

  private Verdict told(About about, Lead lead) {
    Desk desk = deskOf(about.leadId());
    if (desk.copy().isNewerThan(about.version())) {
      return Verdict.SUPERSEDED;
    }
    draftOf(desk.leadId()).put(desk.with(desk.copy().told(about, lead)));
    return Verdict.EFFECTIVE;
  }

  private Verdict erased(About about) {
    Desk desk = deskOf(about.leadId());
    Draft draft = draftOf(desk.leadId());
    Handoff open = desk.open();
    Lead lead = desk.copy().lead();
    if (open != null && lead != null) {
      draft.withdraw(withdrawal(draft.calm(open), LeadCopy.anonymous(lead), "erased"));
    }
    draft.put(desk.with((Handoff) null).with(desk.copy().erased(about.version())));
    return Verdict.EFFECTIVE;
  }

  private Verdict merged(LeadsMerged event) {
    UUID survivorId = resolve(event.survivorId());
    UUID absorbedId = resolve(event.absorbedId());
    if (survivorId.equals(absorbedId)) {
      return event.about().leadId().equals(survivorId)
          ? told(event.about(), event.lead())
          : Verdict.EFFECTIVE;
    }
    Draft draft = join(survivorId, absorbedId);
    keepOne(draft, draft.desk(survivorId), draft.desk(absorbedId), event);
    draft.merge(absorbedId, survivorId);
    aliases.replaceAll((_, old) -> old.equals(absorbedId) ? survivorId : old);
    aliases.put(absorbedId, survivorId);
    return Verdict.EFFECTIVE;
  }

  private void keepOne(Draft draft, Desk survivor, Desk absorbed, LeadsMerged event) {
    LeadCopy copy = mergedCopy(survivor, event);
    Handoff ours = survivor.open();
    Handoff theirs = absorbed.open() == null ? null : absorbed.open().movedTo(survivor.leadId());
    Handoff stays = staying(ours, theirs);
    Handoff goes = stays != null && stays.equals(ours) ? theirs : ours;
    if (goes != null) {
      draft.withdraw(withdrawal(draft.calm(goes), event.lead(), "merged"));
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

  private Move.Withdraw withdrawal(Handoff handoff, Lead lead, String reason) {
    return new Move.Withdraw(handoff.withdrawn(reason, now), lead, reason, handoff.isOwned());
  }

  private Verdict split(LeadsSplit event) {
    UUID splitOff = event.splitOffId();
    UUID kept = resolve(event.keptId());
    boolean undoesMerge = aliases.remove(splitOff) != null;
    Draft draft = join(kept, splitOff);
    draft.split(new Draft.Split(splitOff, kept, Set.copyOf(event.movedSignals()), undoesMerge));
    draft.put(draft.desk(splitOff).with(provisional(draft.desk(splitOff).copy(), event)));
    handOver(draft, kept, splitOff, event);
    return told(event.about(), event.lead());
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
      draft.withdraw(withdrawal(draft.calm(goes), event.lead(), "split"));
    }
    draft.put(draft.desk(kept).with((Handoff) null));
    draft.put(draft.desk(splitOff).with(stays));
  }

  private Draft join(UUID one, UUID other) {
    Draft first = draftOf(one);
    Draft second = draftOf(other);
    if (first == second) {
      return first;
    }
    first.absorb(second);
    drafts.replaceAll((_, draft) -> draft == second ? first : draft);
    return first;
  }

  private UUID resolve(UUID leadId) {
    return aliases.getOrDefault(leadId, leadId);
  }

  private Draft draftOf(UUID leadId) {
    return drafts.computeIfAbsent(resolve(leadId), id -> new Draft(read(id)));
  }

  private Desk deskOf(UUID leadId) {
    UUID id = resolve(leadId);
    return draftOf(id).desk(id);
  }

  private Desk read(UUID leadId) {
    return situation.desks().getOrDefault(leadId, Desk.empty(leadId));
  }
}
