package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Signal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where a signal stands among a lead's signals: by when it happened, then by id.
 *
 * @param at to the microsecond, as PostgreSQL keeps time
 */
public record Position(Instant at, UUID id) implements Comparable<Position> {

  /** The order of the fold. */
  public static final Comparator<Signal> ORDER = Comparator.comparing(Position::of);

  /** The position of a signal. */
  public static Position of(Signal signal) {
    return new Position(signal.occurredAt().truncatedTo(ChronoUnit.MICROS), signal.id());
  }

  /** Ids unsigned, as PostgreSQL orders them; {@link UUID#compareTo} compares signed halves. */
  @Override
  public int compareTo(Position other) {
    int byTime = at.compareTo(other.at);
    if (byTime != 0) {
      return byTime;
    }
    int byHigh =
        Long.compareUnsigned(id.getMostSignificantBits(), other.id.getMostSignificantBits());
    return byHigh != 0
        ? byHigh
        : Long.compareUnsigned(id.getLeastSignificantBits(), other.id.getLeastSignificantBits());
  }
}
