package io.leadpipeline.scoring.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Moments that callers write. */
final class Moments {

  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private Moments() {}

  /** Empty for what is no moment, or one no calendar here knows. */
  static Optional<Instant> of(String text) {
    try {
      return Optional.of(Instant.parse(text))
          .filter(moment -> !moment.isBefore(FIRST) && moment.isBefore(LAST));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
