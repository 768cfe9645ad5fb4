package io.leadpipeline.messaging.deadletter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the list of dead letters, which begins with the newest. */
public record Place(Instant keptAt, UUID id) {

  /** Before everything. */
  public static final Place START =
      new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})\\.([0-9a-f-]{36})");

  public static Place of(DeadLetter letter) {
    return new Place(letter.keptAt(), letter.id());
  }

  /** Empty for what {@link #toString} never wrote. */
  public static Optional<Place> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      Instant at = Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
      return Optional.of(new Place(at, UUID.fromString(parts.group(2))));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, keptAt) + "." + id;
  }
}
