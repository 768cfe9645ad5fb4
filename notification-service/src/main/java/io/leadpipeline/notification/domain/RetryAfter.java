package io.leadpipeline.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Retry-After} (RFC 9110 section 10.2.3): seconds, or a date. */
public final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** The wait, from nothing to a day; empty for a text that says neither. */
  public static Optional<Duration> of(String header, Instant now) {
    String text = header.strip();
    return SECONDS.matcher(text).matches()
        ? Optional.of(bearable(Duration.ofSeconds(Long.parseLong(text))))
        : date(text).map(until -> bearable(Duration.between(now, until)));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException neither) {
      return Optional.empty();
    }
  }

  private static Duration bearable(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
