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
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of a lead, in the language and the time zone of the rep it was made for. */
final class LeadPages {
  private static final List<String> CURRENCIES = List.of("VND", "THB", "SGD", "USD", "EUR");

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
    ModelAndView view = lead == null ? other(shown, token) : own(shown, lead, token, words, locale);
    view.addObject("away", viewer.presence().isSetAway());
    return view;
  }

  private static ModelAndView other(ShownLead shown, String token) {
    Salesperson holder = shown.holder();
    boolean sameRep = holder != null && holder.id().equals(shown.viewer().id());
    boolean open = shown.handoff().isOpen();
    ModelAndView view = new ModelAndView("other");
    view.addObject("token", token);
    view.addObject("free", shown.open());
    view.addObject(
        "why",
        !open
            ? "ended"
            : shown.open() ? "free" : sameRep ? "newer" : holder == null ? "waiting" : "held");
    view.addObject("holder", holder == null ? "" : holder.name());
    return view;
  }

  private ModelAndView own(ShownLead shown, Lead lead, String token, Wording words, Locale locale) {
    Handoff handoff = shown.handoff();
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
    view.addObject("clock", clockOf(handoff.dueAt(), words));
    view.addObject("call", clockOf(handoff.progress().contactBy(), words));
    view.addObject("maySnooze", !handoff.progress().snoozed());
    view.addObject("currencies", CURRENCIES);
    view.addObject("thread", threadOf(shown, words));
    view.addObject("declineReasons", List.of(DeclineReason.values()));
    view.addObject("rejectReasons", List.of(RejectReason.values()));
    view.addObject("lossReasons", List.of(LossReason.values()));
    view.addObject("contactWays", List.of(ContactWay.values()));
    return view;
  }

  private static List<HappeningView> threadOf(ShownLead shown, Wording words) {
    return shown.happenings().stream()
        .map(line -> HappeningView.of(line, shown.names(), words))
        .toList();
  }

  private ClockView clockOf(@Nullable Instant due, Wording words) {
    if (due == null) {
      return new ClockView("", 0, false);
    }
    Duration left = Duration.between(clock.instant(), due);
    return new ClockView(words.time(due), Math.max(1, left.toMinutes()), left.isNegative());
  }
}
