package io.leadpipeline.notification.domain;

import io.leadpipeline.events.RepChanged.QuietHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** When a rep may be disturbed again. Hours that nobody can read disturb as if there were none. */
final class QuietTime {

  private QuietTime() {}

  /** The first moment from {@code now} on that no quiet hours cover. */
  static Instant over(List<QuietHours> hours, ZoneId zone, Instant now) {
    Instant at = now;
    for (int i = 0; i < hours.size(); i++) {
      for (QuietHours span : hours) {
        at = after(span, zone, at);
      }
    }
    return at;
  }

  private static Instant after(QuietHours span, ZoneId zone, Instant at) {
    Optional<LocalTime> from = time(span.from());
    Optional<LocalTime> to = time(span.to());
    return from.isPresent() && to.isPresent() ? after(from.get(), to.get(), zone, at) : at;
  }

  private static Instant after(LocalTime from, LocalTime to, ZoneId zone, Instant at) {
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(to);
    boolean passesMidnight = from.isAfter(to);
    boolean quiet = passesMidnight ? begun || !over : begun && !over;
    if (!quiet) {
      return at;
    }
    LocalDate day = local.toLocalDate();
    LocalDate endsOn = passesMidnight && begun ? day.plusDays(1) : day;
    return ZonedDateTime.of(endsOn, to, zone).toInstant();
  }

  static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
