package io.leadpipeline.routing.domain;

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
import java.util.HashSet;
import java.util.Locale;
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
  private final Drafts drafts;
  private final SamePerson samePerson;
  private final Set<UUID> causes;

  public Casework(Situation situation, Routing routing, Patience patience, Instant now) {
    this.drafts = new Drafts(situation, now);
    this.samePerson = new SamePerson(drafts);
    this.causes = new HashSet<>(situation.knownCauses());
    this.routing = routing;
    this.patience = patience;
    this.now = now;
  }

  /** Takes one event into account. */
  public void take(UUID eventId, StageEvent event, @Nullable String traceparent) {
    Verdict verdict =
        switch (event) {
          case StageChanged changed -> changed(changed, traceparent);
          case HandRaised raised -> raised(raised, traceparent);
          case LeadUpdated updated -> drafts.tell(updated.about(), updated.lead());
          case LeadsMerged merged -> samePerson.merged(merged);
          case LeadsSplit split -> samePerson.split(split);
          case LeadErased erased -> erased(erased.about());
        };
    drafts.of(event.about().leadId()).judge(eventId, verdict);
  }

  /** What was decided, each part to be recorded as a whole. */
  public Set<Draft> drafts() {
    return drafts.all();
  }

  private Verdict changed(StageChanged event, @Nullable String traceparent) {
    Verdict told = drafts.tell(event.about(), event.lead());
    if (told == Verdict.EFFECTIVE && NO_LONGER_WANTED.contains(event.to())) {
      callOff(drafts.desk(event.about().leadId()), event);
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
      Draft draft = drafts.of(desk.leadId());
      String why = event.to().value().toLowerCase(Locale.ROOT);
      draft.withdraw(drafts.withdrawal(draft.calm(open), event.lead(), why));
      draft.put(desk.with((Handoff) null));
    }
  }

  private Verdict raised(HandRaised event, @Nullable String traceparent) {
    drafts.tell(event.about(), event.lead());
    About about = event.about();
    Way way = way(about, event.lead(), event.lead().stage(), event.intent());
    Duration clock = way.clock().orElseThrow();
    return request(about, way, asked(about, clock, event.testAddress(), traceparent));
  }

  /** A late event is judged by the newest state that is known. */
  private Way way(About about, Lead told, Stage stage, @Nullable Intent intent) {
    Desk desk = drafts.desk(about.leadId());
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
    if (causes.contains(request.causeId())) {
      return Verdict.EFFECTIVE;
    }
    Desk desk = drafts.desk(about.leadId());
    if (desk.copy().isErased()) {
      return Verdict.REJECTED;
    }
    causes.add(request.causeId());
    open(desk, way, request);
    return Verdict.EFFECTIVE;
  }

  private void open(Desk desk, Way way, Request request) {
    Draft draft = drafts.of(desk.leadId());
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

  private Verdict erased(About about) {
    Desk desk = drafts.desk(about.leadId());
    Draft draft = drafts.of(desk.leadId());
    Handoff open = desk.open();
    Lead lead = desk.copy().lead();
    if (open != null && lead != null) {
      draft.withdraw(drafts.withdrawal(draft.calm(open), LeadCopy.anonymous(lead), "erased"));
    }
    draft.put(desk.with((Handoff) null).with(desk.copy().erased(about.version())));
    return Verdict.EFFECTIVE;
  }
}
