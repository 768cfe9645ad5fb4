package io.leadpipeline.routing.domain.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When somebody works.
 *
 * @param zone whose wall clock the week and the holidays mean
 * @param holidays days without working hours
 * @param away times off, whatever the week says
 * @param extra times on, whatever everything else says
 */
public record WorkingTime(
    ZoneId zone, Week week, Set<LocalDate> holidays, List<Span> away, List<Span> extra) {
  /** Who does not work within a year is not expected back. */
  static final Duration HORIZON = Duration.ofDays(366);

  public WorkingTime {
    holidays = Set.copyOf(holidays);
    away = List.copyOf(away);
    extra = List.copyOf(extra);
  }

  /** Around the clock. */
  public static WorkingTime always(ZoneId zone) {
    return new WorkingTime(zone, Week.ALWAYS, Set.of(), List.of(), List.of());
  }

  public boolean isOpen(Instant at) {
    if (extra.stream().anyMatch(span -> span.contains(at))) {
      return true;
    }
    LocalDateTime wallClock = LocalDateTime.ofInstant(at, zone);
    return week.contains(wallClock)
        && !holidays.contains(wallClock.toLocalDate())
        && away.stream().noneMatch(span -> span.contains(at));
  }

  /** The first moment of work, {@code from} itself included; none within a year. */
  public Optional<Instant> nextOpening(Instant from) {
    return isOpen(from) ? Optional.of(from) : openings(from).map(Span::from).findFirst();
  }

  /** When so much work will have been done; none if that takes longer than a year. */
  public Optional<Instant> plus(Instant from, Duration work) {
    Duration left = work;
    for (Span span : (Iterable<Span>) openings(from)::iterator) {
      if (span.length().compareTo(left) >= 0) {
        return Optional.of(span.from().plus(left));
      }
      left = left.minus(span.length());
    }
    return Optional.empty();
  }

  /** How much work fits between two instants. */
  public Duration between(Instant from, Instant to) {
    Span range = new Span(from, to);
    return openings(from)
        .takeWhile(span -> span.from().isBefore(to))
        .flatMap(span -> span.within(range))
        .map(Span::length)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Stretches of work in order, for a year; two that meet at midnight are two. */
  Stream<Span> openings(Instant from) {
    WallClock clock = new WallClock(zone);
    LocalDate today = clock.dateAt(from);
    Span year = new Span(from, from.plus(HORIZON));
    return today
        .datesUntil(today.plusDays(HORIZON.toDays() + 1))
        .flatMap(day -> onDay(clock, day).stream())
        .flatMap(span -> span.within(year));
  }

  private List<Span> onDay(WallClock clock, LocalDate day) {
    List<Span> spans = new ArrayList<>();
    if (!holidays.contains(day)) {
      week.on(day.getDayOfWeek()).stream()
          .flatMap(shift -> clock.spans(day, shift))
          .flatMap(this::withoutAbsences)
          .forEach(spans::add);
    }
    Span wholeDay = clock.day(day);
    extra.stream().flatMap(span -> span.within(wholeDay)).forEach(spans::add);
    return Span.joined(spans);
  }

  private Stream<Span> withoutAbsences(Span work) {
    Stream<Span> left = Stream.of(work);
    for (Span absence : away) {
      left = left.flatMap(span -> span.without(absence));
    }
    return left;
  }
}
