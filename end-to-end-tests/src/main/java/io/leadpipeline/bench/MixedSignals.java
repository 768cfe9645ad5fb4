package io.leadpipeline.bench;

import io.leadpipeline.events.Content;
import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.Intent;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Webinar;
import io.leadpipeline.testsupport.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * What many people do, all mixed up and in the order of its time: of a hundred signals 45 are
 * pages, 18 clicks in mails, 20 webinars, 8 content for details, 6 newsletters, 3 raised hands.
 */
final class MixedSignals {

  private static final int PRIME = 7_919;

  private final String crowd;
  private final int people;
  private final Instant start;
  private final Duration step;
  private final Random random;

  /**
   * Signals of a crowd.
   *
   * @param crowd part of each address, so that no two crowds share a person
   * @param span within which all {@code count} signals happen, until now
   */
  MixedSignals(String crowd, int people, int count, Duration span) {
    this.crowd = crowd;
    this.people = people;
    this.step = span.dividedBy(count);
    this.start = Instant.now().minus(span).minus(Duration.ofMinutes(1));
    this.random = new Random(crowd.hashCode());
  }

  /** The nth in time. */
  LeadReceived at(int number) {
    int person = (int) ((long) number * PRIME % people);
    return of(person, start.plus(step.multipliedBy(number)));
  }

  /** Something one of them did then. */
  LeadReceived of(int person, Instant at) {
    return kind(random.nextInt(100))
        .email(key(person))
        .company("Company " + person % 997)
        .named("Person " + person)
        .at(at)
        .received();
  }

  /** By which the signals of a person stay in order. */
  String key(int person) {
    return "p%d.%s@c%d.example".formatted(person, crowd, person % 997);
  }

  String keyAt(int number) {
    return key((int) ((long) number * PRIME % people));
  }

  private Signals kind(int percent) {
    if (percent < 45) {
      return page(percent);
    }
    if (percent < 63) {
      return Signals.aSignal().kind(SignalKind.EMAIL_CLICKED).intent(null);
    }
    if (percent < 73) {
      return webinar(SignalKind.WEBINAR_REGISTERED, percent);
    }
    if (percent < 83) {
      return webinar(SignalKind.WEBINAR_ATTENDED, percent);
    }
    if (percent < 91) {
      return Signals.anEbookDownload();
    }
    return percent < 97 ? Signals.aSignal().intent(Intent.NEWSLETTER) : Signals.aDemoRequest();
  }

  private static Signals page(int percent) {
    ContentType type =
        percent < 5
            ? ContentType.PRICING
            : percent < 10
                ? ContentType.CASE_STUDY
                : percent < 20 ? ContentType.PRODUCT : ContentType.OTHER;
    return Signals.aSignal()
        .kind(SignalKind.PAGE_VIEWED)
        .intent(null)
        .content(new Content(type, "page-" + percent % 16, null));
  }

  private static Signals webinar(SignalKind kind, int percent) {
    Integer minutes = kind.equals(SignalKind.WEBINAR_ATTENDED) ? 10 + percent % 50 : null;
    return Signals.aSignal()
        .kind(kind)
        .intent(null)
        .webinar(new Webinar("w-" + percent % 7, null, "A webinar", null, 60, null, null, minutes));
  }
}
