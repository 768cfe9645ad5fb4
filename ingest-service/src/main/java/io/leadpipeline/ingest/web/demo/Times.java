package io.leadpipeline.ingest.web.demo;

import io.leadpipeline.events.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The times of a trail, counted from the moment the post reached ingest. */
final class Times {

  private static final long SECONDS_FROM = 10_000;
  private static final long SCALE = 1_000;
  private static final long THINNEST = 6;

  private final @Nullable Instant start;
  private final long whole;
  private final boolean moved;
  private final Words words;

  Times(Trail trail, Words words) {
    this.start = trail.received();
    this.words = words;
    this.moved = trail.scored() != null;
    this.whole =
        Stream.of(trail.accepted(), trail.scored(), trail.routed(), trail.alerted())
            .filter(Objects::nonNull)
            .mapToLong(this::millis)
            .max()
            .orElse(0);
  }

  /** When a step was done, and its part of the whole; nothing while that is unknown. */
  record Taken(@Nullable String time, TrackStep.@Nullable Bar bar) {

    Taken withoutBar() {
      return new Taken(time, null);
    }
  }

  Taken step(@Nullable Instant from, @Nullable Instant to) {
    if (start == null || to == null) {
      return new Taken(null, null);
    }
    return new Taken(text(millis(to)), bar(from == null ? 0 : millis(from), millis(to)));
  }

  /** The whole time until then, in words; empty while it is unknown. */
  String total(@Nullable Instant to) {
    return start == null || to == null ? "" : text(millis(to));
  }

  private TrackStep.@Nullable Bar bar(long from, long to) {
    if (whole == 0 || !moved) {
      return null;
    }
    long begin = Math.min(from * SCALE / whole, SCALE - THINNEST);
    return new TrackStep.Bar(begin, Math.max((to - from) * SCALE / whole, THINNEST));
  }

  /** Clocks of two machines may differ a little; nothing happens before it began. */
  private long millis(Instant at) {
    return start == null ? 0 : Math.max(0, Duration.between(start, at).toMillis());
  }

  private String text(long millis) {
    return millis < SECONDS_FROM
        ? words.say("time.millis", String.valueOf(millis))
        : words.say("time.seconds", String.valueOf(millis / SCALE));
  }
}
