package io.leadpipeline.routing.web;

import static java.util.Objects.requireNonNullElse;

import io.leadpipeline.events.Lead;
import io.leadpipeline.events.WhyNow;
import io.leadpipeline.routing.domain.Handoff;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.ShownLead;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of a lead, in the language and the time zone of the rep it was made for. */
final class LeadPages {
  private final MessageSource messages;
  private final Clock clock;

  LeadPages(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  ModelAndView of(ShownLead shown, String token, HttpServletRequest request) {
    Salesperson viewer = shown.viewer();
    Locale locale = Locale.forLanguageTag(requireNonNullElse(viewer.language(), "en"));
    RepLocale.use(locale, request);
    Wording words = new Wording(messages, locale, ZoneId.of(viewer.zone()));
    Lead lead = shown.lead();
    return lead == null ? other(shown) : own(shown.handoff(), lead, token, words, locale);
  }

  private static ModelAndView other(ShownLead shown) {
    Salesperson holder = shown.holder();
    boolean sameRep = holder != null && holder.id().equals(shown.viewer().id());
    boolean open = shown.handoff().isOpen();
    ModelAndView view = new ModelAndView("other");
    view.addObject(
        "why", !open ? "ended" : sameRep ? "newer" : holder == null ? "waiting" : "held");
    view.addObject("holder", holder == null ? "" : holder.name());
    return view;
  }

  private ModelAndView own(Handoff handoff, Lead lead, String token, Wording words, Locale locale) {
    ModelAndView view = new ModelAndView("lead");
    view.addObject("token", token);
    view.addObject("state", handoff.state().value());
    view.addObject("test", handoff.request().test());
    view.addObject("outcome", handoff.outcome() == null ? "" : handoff.outcome().value());
    view.addObject("person", PersonView.of(lead));
    view.addObject("whyNow", WhyNow.render(lead.whyNow(), locale));
    view.addObject("score", ScoreView.of(lead, words));
    view.addObject(
        "signals", lead.lastSignals().stream().map(s -> SignalView.of(s, words)).toList());
    view.addObject("clock", clockOf(handoff, words));
    view.addObject("declineReasons", List.of(DeclineReason.values()));
    view.addObject("rejectReasons", List.of(RejectReason.values()));
    view.addObject("lossReasons", List.of(LossReason.values()));
    view.addObject("contactWays", List.of(ContactWay.values()));
    return view;
  }

  private ClockView clockOf(Handoff handoff, Wording words) {
    Instant due = handoff.dueAt();
    if (due == null) {
      return new ClockView("", 0, false);
    }
    Duration left = Duration.between(clock.instant(), due);
    return new ClockView(words.time(due), Math.max(1, left.toMinutes()), left.isNegative());
  }
}
