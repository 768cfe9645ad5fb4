package io.leadpipeline.routing.application;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

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
import io.leadpipeline.routing.domain.Sale;
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
          List.of(
              handoff(
                  s, new HandoffEvent.Waiting(about, handoff, s.lead(), s.reason(), s.until())));
      case Settled.Passed s -> passed(s, about, handoff, people);
      case Settled.Reminded s ->
          List.of(handoff(s, new HandoffEvent.Reminded(about, handoff, s.lead(), url(s))));
      case Settled.Escalated s -> List.of(handoff(s, escalated(s, about, handoff, people)));
      case Settled.Noted _ -> List.of();
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
              outcome(s, about, repOf(s), s.outcome(), s.reason(), s.sale()));
      case Settled.Withdrawn s -> withdrawn(s, about, handoff);
    };
  }

  private static List<Outgoing> withdrawn(Settled.Withdrawn s, About about, Handoff handoff) {
    var event = handoff(s, new HandoffEvent.Withdrawn(about, handoff, s.lead(), s.reason()));
    return s.owned()
        ? List.of(event, outcome(s, about, OutcomeKind.RELEASED, s.reason()))
        : List.of(event);
  }

  /** Whoever had accepted it has it no longer, so it is nobody's until the next one accepts. */
  private static List<Outgoing> passed(
      Settled.Passed s, About about, Handoff handoff, Map<String, Salesperson> people) {
    Rep from = named(s.from(), people);
    var event = handoff(s, new HandoffEvent.Passed(about, handoff, s.lead(), from, s.reason()));
    return s.owned()
        ? List.of(event, outcome(s, about, s.from(), OutcomeKind.RELEASED, s.reason(), Sale.UNSAID))
        : List.of(event);
  }

  private HandoffEvent.Escalated escalated(
      Settled.Escalated s, About about, Handoff handoff, Map<String, Salesperson> people) {
    Map<String, String> urls =
        s.handoff().isForTeam() || s.isAway()
            ? s.told().stream().collect(toMap(rep -> rep, rep -> url(s, rep)))
            : Map.of();
    List<Rep> told = s.told().stream().map(rep -> named(rep, people)).toList();
    return new HandoffEvent.Escalated(about, handoff, s.lead(), told, s.reason(), urls);
  }

  private String url(Settled settled) {
    return url(settled, repOf(settled));
  }

  private String url(Settled settled, String rep) {
    var handoff = settled.handoff();
    return links.urlOf(new Offer(handoff.id(), rep, handoff.hop(), clock.instant().plus(linkLife)));
  }

  private static String repOf(Settled settled) {
    return requireNonNull(settled.handoff().rep());
  }

  private static Outgoing handoff(Settled settled, HandoffEvent event) {
    return outgoing(settled, Topics.HANDOFFS, event);
  }

  private static Outgoing outcome(
      Settled settled, About about, OutcomeKind kind, @Nullable String reason) {
    return outcome(settled, about, repOf(settled), kind, reason, Sale.UNSAID);
  }

  private static Outgoing outcome(
      Settled settled,
      About about,
      String rep,
      OutcomeKind kind,
      @Nullable String reason,
      Sale sale) {
    var id = settled.handoff().id();
    return outgoing(
        settled,
        Topics.OUTCOMES,
        new OutcomeReported(about, id, rep, kind, reason, sale.amount(), sale.currency()));
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
