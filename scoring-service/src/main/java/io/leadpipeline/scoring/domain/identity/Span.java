package io.leadpipeline.scoring.domain.identity;

import io.leadpipeline.scoring.domain.Position;
import java.time.Instant;
import java.util.UUID;

/**
 * The time during which a weak identifier was one person's.
 *
 * @param from first position that belongs to it
 * @param until first position that no longer does
 */
public record Span(IdentityKey key, Position from, Position until) {

  /** Before every signal. */
  public static final Position START = new Position(Instant.EPOCH, new UUID(0, 0));

  /** After every signal. */
  public static final Position END =
      new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

  /** True for a position inside. */
  public boolean covers(Position position) {
    return position.compareTo(from) >= 0 && position.compareTo(until) < 0;
  }
}
