package io.leadpipeline.notification.domain;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.Temperature;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Offers that are not hot, told together at the hours a rep likes. */
public final class Digest {

  /** In the delivery log the letter that tells of them is a channel of its own. */
  public static final AlertChannel CHANNEL = new AlertChannel("DIGEST");

  private Digest() {}

  /** When an alert is told with others; empty for one that cannot wait for that. */
  static Optional<Instant> time(Notice notice, SalesPerson person, Instant now) {
    boolean offer = notice.occasion().kind() == Occasion.Kind.OFFER;
    boolean hot = notice.offer().lead().temperature().equals(Temperature.HOT);
    Instant due = notice.offer().handoff().dueAt();
    return Optional.of(person.reach().digest())
        .filter(hours -> offer && !hot && !hours.isEmpty())
        .map(hours -> next(hours, now.atZone(person.zone())))
        .filter(time -> due == null || due.isAfter(time));
  }

  private static Instant next(List<LocalTime> hours, ZonedDateTime now) {
    return hours.stream()
        .map(hour -> now.with(hour))
        .map(time -> time.isAfter(now) ? time : time.plusDays(1))
        .min(Comparator.naturalOrder())
        .orElseThrow()
        .toInstant();
  }
}
