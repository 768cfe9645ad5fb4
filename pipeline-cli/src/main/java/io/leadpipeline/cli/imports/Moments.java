package io.leadpipeline.cli.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Times as files have them. 02/11/2026 is read with a pattern only: nobody knows which month. */
final class Moments {

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd[['T'][' ']HH:mm[:ss][.SSS][ ][XXX][X]]");

  private final DateTimeFormatter format;
  private final ZoneId zone;

  Moments(DateTimeFormatter format, ZoneId zone) {
    this.format = format;
    this.zone = zone;
  }

  /** ISO 8601, a blank for its T allowed; a date is its beginning. */
  static Moments iso(ZoneId zone) {
    return new Moments(ISO, zone);
  }

  Optional<Instant> read(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException another) {
      return formatted(text);
    }
  }

  private Optional<Instant> formatted(String text) {
    try {
      return Optional.of(
          instant(
              format.parseBest(
                  text,
                  ZonedDateTime::from,
                  OffsetDateTime::from,
                  LocalDateTime::from,
                  LocalDate::from)));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private Instant instant(TemporalAccessor read) {
    return switch (read) {
      case LocalDate date -> date.atStartOfDay(zone).toInstant();
      case LocalDateTime time -> time.atZone(zone).toInstant();
      default -> Instant.from(read);
    };
  }
}
