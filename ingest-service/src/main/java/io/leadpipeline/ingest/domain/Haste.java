package io.leadpipeline.ingest.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a robot by its speed, where the page says when it showed the form. A page that also says
 * when it sent it is measured by its own clock, since a visitor's clock may be wrong by hours.
 */
final class Haste {

  private static final Duration FASTEST_PERSON = Duration.ofSeconds(2);
  private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

  private Haste() {}

  /** False too where a time is missing, unreadable, or the form was sent before it was shown. */
  static boolean isInhuman(FormFields fields, Instant receivedAt) {
    Optional<Instant> rendered = fields.first(Meaning.RENDERED).flatMap(Haste::time);
    Optional<Instant> sent =
        fields.first(Meaning.SENT).map(Haste::time).orElse(Optional.of(receivedAt));
    return rendered
        .flatMap(from -> sent.map(to -> Duration.between(from, to)))
        .filter(it -> !it.isNegative() && it.compareTo(FASTEST_PERSON) < 0)
        .isPresent();
  }

  /** Milliseconds since 1970, or ISO 8601 with an offset. */
  private static Optional<Instant> time(String said) {
    try {
      return Optional.of(
          MILLIS.matcher(said).matches()
              ? Instant.ofEpochMilli(Long.parseLong(said))
              : OffsetDateTime.parse(said).toInstant());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
