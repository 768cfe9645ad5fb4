package io.leadpipeline.scoring.domain;

import static io.leadpipeline.events.SignalKind.CONTENT_VIEWED;
import static io.leadpipeline.events.SignalKind.EMAIL_CLICKED;
import static io.leadpipeline.events.SignalKind.FORM_SUBMITTED;
import static io.leadpipeline.events.SignalKind.PAGE_VIEWED;
import static io.leadpipeline.events.SignalKind.UNSUBSCRIBED;
import static io.leadpipeline.events.SignalKind.VIDEO_WATCHED;
import static io.leadpipeline.events.SignalKind.WEBINAR_ATTENDED;
import static io.leadpipeline.events.SignalKind.WEBINAR_CANCELLED;
import static io.leadpipeline.events.SignalKind.WEBINAR_MISSED;
import static io.leadpipeline.events.SignalKind.WEBINAR_REGISTERED;

import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Webinar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a lead's doings are worth in the default model. */
final class DefaultEngagement {

  private static final Set<SignalKind> ABOUT_CONTENT =
      Set.of(FORM_SUBMITTED, CONTENT_VIEWED, PAGE_VIEWED, VIDEO_WATCHED);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration TWO_WEEKS = Duration.ofDays(14);
  private static final Duration THREE_WEEKS = Duration.ofDays(21);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration QUARTER = Duration.ofDays(90);

  private DefaultEngagement() {}

  static EngagementModel create() {
    return new EngagementModel(
        rules(),
        Map.of("web", 30.0, "email", 10.0, "content", 40.0, "webinar", 40.0, "hand-raise", 100.0));
  }

  private static List<EngagementRule> rules() {
    return List.of(
        rule("raised-hand", Set.of(), Signal::raisesHand, 80, TWO_WEEKS, "hand-raise"),
        content("pricing-page", Set.of(ContentType.PRICING), 10, WEEK, "web").cappedAt(20, WEEK),
        content(
            "product-content",
            Set.of(ContentType.PRODUCT, ContentType.EBOOK),
            15,
            THREE_WEEKS,
            "content"),
        content("case-study", Set.of(ContentType.CASE_STUDY), 15, THREE_WEEKS, "content"),
        rule("video", ABOUT_CONTENT, DefaultEngagement::video, 10, THREE_WEEKS, "content"),
        webinar("webinar-registered", WEBINAR_REGISTERED, signal -> true, 10).ranked(1),
        webinar("webinar-cancelled", WEBINAR_CANCELLED, signal -> true, 0).ranked(1),
        webinar("webinar-missed", WEBINAR_MISSED, signal -> true, 0).ranked(2),
        webinar("webinar-attended", WEBINAR_ATTENDED, DefaultEngagement::halfOrMore, 25).ranked(3),
        webinar("webinar-looked-in", WEBINAR_ATTENDED, signal -> !halfOrMore(signal), 10).ranked(3),
        rule("email-click", Set.of(EMAIL_CLICKED), signal -> true, 5, TWO_WEEKS, "email"),
        rule("unsubscribed", Set.of(UNSUBSCRIBED), signal -> true, -15, QUARTER, "doubt"),
        content("careers-page", Set.of(ContentType.CAREERS), -20, QUARTER, "doubt"));
  }

  private static EngagementRule rule(
      String name,
      Set<SignalKind> kinds,
      Predicate<Signal> when,
      double points,
      Duration halfLife,
      String group) {
    return EngagementRule.of(name, kinds, when, points, halfLife, group);
  }

  private static EngagementRule webinar(
      String name, SignalKind kind, Predicate<Signal> when, double points) {
    return rule(name, Set.of(kind), when, points, MONTH, "webinar");
  }

  private static EngagementRule content(
      String name, Set<ContentType> types, double points, Duration halfLife, String group) {
    Predicate<Signal> ofType =
        signal -> signal.content() != null && types.contains(signal.content().type());
    return rule(name, ABOUT_CONTENT, ofType, points, halfLife, group);
  }

  private static boolean video(Signal signal) {
    if (signal.content() == null) {
      return signal.kind().equals(VIDEO_WATCHED);
    }
    return signal.content().type().equals(ContentType.VIDEO);
  }

  /** Without a planned length nobody can tell how much half is; who came, came. */
  private static boolean halfOrMore(Signal signal) {
    Webinar webinar = signal.webinar();
    if (webinar == null || webinar.minutes() == null || webinar.scheduledMinutes() == null) {
      return true;
    }
    return 2 * webinar.minutes() >= webinar.scheduledMinutes();
  }
}
