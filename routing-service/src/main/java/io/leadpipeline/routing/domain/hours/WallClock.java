package io.leadpipeline.routing.domain.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.stream.Stream;

/**
 * Hours of the wall clock as real time. Between two changes of the clock both run alike, so each
 * stretch between changes is looked at by itself: an hour that is skipped counts not at all, one
 * that comes twice counts twice.
 */
record WallClock(ZoneId zone) {

  /** The real time in which the clock shows a date and a time within the shift. */
  Stream<Span> spans(LocalDate date, Shift shift) {
    Instant early = date.atTime(shift.from()).toInstant(ZoneOffset.MAX);
    LocalDate endDate = shift.endsAtMidnight() ? date.plusDays(1) : date;
    Instant late = endDate.atTime(shift.to()).toInstant(ZoneOffset.MIN);
    return stretches(new Span(early, late))
        .flatMap(stretch -> spans(stretch, date.atTime(shift.from()), endDate.atTime(shift.to())));
  }

  LocalDate dateAt(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  Span day(LocalDate date) {
    return new Span(
        date.atTime(LocalTime.MIN).atZone(zone).toInstant(),
        date.plusDays(1).atTime(LocalTime.MIN).atZone(zone).toInstant());
  }

  private Stream<Span> spans(Span stretch, LocalDateTime from, LocalDateTime to) {
    ZoneOffset offset = zone.getRules().getOffset(stretch.from());
    return new Span(from.toInstant(offset), to.toInstant(offset)).within(stretch);
  }

  /** Parts of the range in which the clock is not changed. */
  private Stream<Span> stretches(Span range) {
    ZoneOffsetTransition change = zone.getRules().nextTransition(range.from());
    if (change == null || !change.getInstant().isBefore(range.to())) {
      return Stream.of(range);
    }
    return Stream.concat(
        Stream.of(new Span(range.from(), change.getInstant())),
        stretches(new Span(change.getInstant(), range.to())));
  }
}
