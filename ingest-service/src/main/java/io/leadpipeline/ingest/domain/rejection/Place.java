package io.leadpipeline.ingest.domain.rejection;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a list of what people decide about, which begins with the newest. */
public record Place(Instant receivedAt, UUID id) {

  /** Before everything. */
  public static final Place START =
      new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

  private static final Pattern TEXT =
      Pattern.compile(
          "([0-9]{1,18})\\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

  /** Empty for what {@link #toString} never wrote. */
  public static Optional<Place> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(new Place(time(matcher.group(1)), UUID.fromString(matcher.group(2))))
        : Optional.empty();
  }

  private static Instant time(String micros) {
    return Instant.EPOCH.plus(Duration.of(Long.parseLong(micros), ChronoUnit.MICROS));
  }

  @Override
  public String toString() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt) + "." + id;
  }
}
