package io.leadpipeline.routing.application;

import static java.util.Objects.requireNonNull;

import io.leadpipeline.events.About;
import io.leadpipeline.events.Handoff;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.OutcomeReported;
import io.leadpipeline.events.Rep;
import io.leadpipeline.events.Topic;
import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.routing.domain.Offer;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Settled;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the others what became of a handoff. */
public final class Announcements {
  private final OfferLinks links;
  private final Duration linkLife;
  private final Clock clock;

  public Announcements(OfferLinks links, Duration linkLife, Clock clock) {
    this.links = links;
    this.linkLife = linkLife;
    this.clock = clock;
  }

  List<Outgoing> of(Settled settled, Map<String, Salesperson> people) {
    About about = about(settled.handoff());
    Handoff handoff = told(settled.handoff(), people);
    return switch (settled) {
      case Settled.Offered s ->
          List.of(
              handoff(
                  s,
                  new HandoffEvent.Offered(
                      about, handoff, s.lead(), url(s), s.handoff().request().testAddress())));
      case Settled.Waiting s ->
          List.of(handoff(s, new HandoffEvent.Waiting(about, handoff, s.lead(), s.reason(), null)));
      case Settled.Passed s ->
          List.of(
              handoff(
                  s,
                  new HandoffEvent.Passed(
                      about, handoff, s.lead(), named(s.from(), people), s.reason())));
      case Settled.Accepted s ->
          List.of(
              handoff(s, new HandoffEvent.Accepted(about, handoff, s.lead())),
              outcome(s, about, OutcomeKind.ACCEPTED, null));
      case Settled.Contacted s ->
          List.of(
              handoff(s, new HandoffEvent.Contacted(about, handoff, s.lead(), s.how())),
              outcome(s, about, OutcomeKind.CONTACTED, s.how()));
      case Settled.Closed s ->
          List.of(
              handoff(
                  s, new HandoffEvent.Closed(about, handoff, s.lead(), s.outcome(), s.reason())),
              outcome(s, about, s.outcome(), s.reason()));
      case Settled.Withdrawn s -> withdrawn(s, about, handoff);
    };
  }

  private static List<Outgoing> withdrawn(Settled.Withdrawn s, About about, Handoff handoff) {
    var event = handoff(s, new HandoffEvent.Withdrawn(about, handoff, s.lead(), s.reason()));
    return s.owned()
        ? List.of(event, outcome(s, about, OutcomeKind.RELEASED, s.reason()))
        : List.of(event);
  }

  private String url(Settled.Offered offered) {
    var handoff = offered.handoff();
    return links.urlOf(
        new Offer(
            handoff.id(),
            requireNonNull(handoff.rep()),
            handoff.hop(),
            clock.instant().plus(linkLife)));
  }

  private static Outgoing handoff(Settled settled, HandoffEvent event) {
    return outgoing(settled, Topics.HANDOFFS, event);
  }

  private static Outgoing outcome(
      Settled settled, About about, OutcomeKind kind, @Nullable String reason) {
    var handoff = settled.handoff();
    String rep = requireNonNull(handoff.rep());
    return outgoing(
        settled,
        Topics.OUTCOMES,
        new OutcomeReported(about, handoff.id(), rep, kind, reason, null, null));
  }

  private static Outgoing outgoing(Settled settled, Topic<?> topic, LeadEvent event) {
    var handoff = settled.handoff();
    return new Outgoing(
        Ids.event(event.getClass().getSimpleName(), handoff.id(), handoff.version()),
        topic,
        handoff.leadId().toString(),
        event,
        handoff.request().traceparent());
  }

  private static About about(io.leadpipeline.routing.domain.Handoff handoff) {
    var request = handoff.request();
    return new About(
        handoff.leadId(),
        handoff.version(),
        request.causeId(),
        request.submissionId(),
        request.test(),
        handoff.trail());
  }

  private static Handoff told(
      io.leadpipeline.routing.domain.Handoff handoff, Map<String, Salesperson> people) {
    Rep rep = handoff.rep() == null ? null : named(handoff.rep(), people);
    return new Handoff(
        handoff.id(), handoff.state(), handoff.team(), rep, handoff.hop(), handoff.dueAt());
  }

  private static Rep named(String rep, Map<String, Salesperson> people) {
    return requireNonNull(people.get(rep), rep).named();
  }
}
