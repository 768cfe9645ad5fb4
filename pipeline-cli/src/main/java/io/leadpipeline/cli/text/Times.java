package io.leadpipeline.cli.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and durations as a person reads them. */
public final class Times {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAYS = 24 * HOUR;

  private final ZoneId zone;

  public Times(ZoneId zone) {
    this.zone = zone;
  }

  public String clock(Instant at) {
    return CLOCK.withZone(zone).format(at);
  }

  public String toTheMilli(Instant at) {
    return MILLIS.withZone(zone).format(at);
  }

  public String day(Instant at) {
    return DAY.withZone(zone).format(at);
  }

  /** {@code 41 ms}, {@code 2.3 s}, {@code 4 min 5 s}, {@code 3 h 20 min}, {@code 2 d 4 h}. */
  public static String span(Duration time) {
    long millis = time.toMillis();
    if (millis < 10 * SECOND) {
      return millis < SECOND ? millis + " ms" : "%.1f s".formatted(millis / 1_000.0);
    }
    if (millis < MINUTE) {
      return millis / SECOND + " s";
    }
    if (millis < HOUR) {
      return millis / MINUTE + " min " + millis % MINUTE / SECOND + " s";
    }
    return millis < DAYS
        ? millis / HOUR + " h " + millis % HOUR / MINUTE + " min"
        : millis / DAYS + " d " + millis % DAYS / HOUR + " h";
  }
}
